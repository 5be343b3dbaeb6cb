#!/usr/bin/env bash
# benchmarks/serve-speed.sh ARTICLES FILE: fills a data folder with so many articles made of the texts in FILE (lines of
# {title, body}, .gz or not), has them all decided, starts `parallax serve` on it three times and measures the time until
# /readyz says ready, then how long plain searches take by their Server-Timing. DATA=folder keeps the folder and uses it
# again.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ $# -ne 2 ] || [ ! -r "$2" ]; then
  echo "usage: $0 ARTICLES FILE (of {title, body} lines)" >&2
  exit 2
fi
ensure_built benchmarks
ensure_built search-api
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
data=${DATA:-$scratch/data}
mkdir -p "$scratch/config"
echo "shippedOutlets: false" > "$scratch/config/parallax.yaml"
if [ ! -e "$data/database" ]; then
  mkdir -p "$data"
  (run_java benchmarks news.parallax.benchmarks.FilledHouse "$data" "$1" "$2") >&2
  began=$SECONDS
  "$house/parallax" --data "$data" --config "$scratch/config" export > /dev/null
  echo "decided and indexed in $((SECONDS - began)) s" >&2
fi
python3 - "$house/parallax" "$data" "$scratch/config" "$2" "$1" << 'MEASURE'
import gzip, json, random, re, socket, statistics, subprocess, sys, time, urllib.error, urllib.parse, urllib.request

launcher, data, config, texts, articles = sys.argv[1:]
STARTS, SEARCHES, WARM = 3, 1500, 1000
opened = gzip.open if texts.endswith(".gz") else open
with opened(texts, "rt", encoding="utf-8") as lines:
    titles = [json.loads(line)["title"] for _, line in zip(range(2000), lines)]
chosen = random.Random(1)


def query():
    words = re.findall(r"[^\W\d_]{4,}", chosen.choice(titles))
    return " ".join(chosen.sample(words, min(2, len(words)))) or "report"


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            answer.read()
            return answer
    except (urllib.error.URLError, ConnectionError):
        return None


ready, took = [], []
for start in range(STARTS):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    began = time.time()
    serve = subprocess.Popen([launcher, "--data", data, "--config", config, "serve", "--port", str(port)],
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(base + "/readyz"):
            time.sleep(0.02)
        ready.append(time.time() - began)
        print(f"start {start + 1}: ready after {ready[-1]:.2f} s", file=sys.stderr)
        if start == STARTS - 1:
            for i in range(SEARCHES):
                answer = answers(f"{base}/api/v1/search?" + urllib.parse.urlencode({"q": query()}))
                timing = re.search(r"dur=([0-9.]+)", answer.headers["Server-Timing"])
                if i >= WARM:
                    took.append(float(timing.group(1)))
    finally:
        serve.terminate()
        serve.wait()
took.sort()
print(f"articles={articles} ready={statistics.median(ready):.2f} readyWorst={max(ready):.2f} "
      f"searchP50={took[len(took) // 2]:.1f} searchP95={took[int(len(took) * 0.95)]:.1f}")
MEASURE
