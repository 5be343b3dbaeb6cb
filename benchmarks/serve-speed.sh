#!/usr/bin/env bash
# benchmarks/serve-speed.sh ARTICLES FILE: fills a data folder with so many articles made of the texts in FILE (lines of
# {title, body}, .gz or not), has them all decided, starts `parallax serve` on it three times and measures the time until
# /readyz says ready, then how long by their Server-Timing plain searches take, and questions for the story of a text: of
# texts that are held, and of texts that are not (such behind the first ARTICLES in FILE, else two halves put together).
# DATA=folder keeps the folder and uses it again.
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
STARTS, SEARCHES, MATCHES, WARM = 3, 1500, 1500, 1000
opened = gzip.open if texts.endswith(".gz") else open
with opened(texts, "rt", encoding="utf-8") as lines:
    rows = [json.loads(line) for line in lines]
rows = [row for row in rows if row["title"].strip() and row["body"].strip()]
known, unknown = rows[:int(articles)], rows[int(articles):]
titles = [row["title"] for row in rows[:2000]]
chosen = random.Random(1)


def query():
    words = re.findall(r"[^\W\d_]{4,}", chosen.choice(titles))
    return " ".join(chosen.sample(words, min(2, len(words)))) or "report"


def halves():
    one, other = chosen.choice(known), chosen.choice(known)
    return {"title": other["title"], "body": one["body"][:len(one["body"]) // 2] + other["body"][len(other["body"]) // 2:]}


def question(held):
    row = chosen.choice(known) if held else chosen.choice(unknown) if unknown else halves()
    asked = {"title": row["title"][:500], "text": row["body"][:20000], "language": row.get("language") or "en"}
    return urllib.request.Request(f"{base}/api/v1/stories/match", json.dumps(asked).encode(),
                                  {"Content-Type": "application/json"})


def answers(asked):
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            answer.read()
            return answer
    except (urllib.error.URLError, ConnectionError):
        return None


def inside(answer):
    return float(re.search(r"dur=([0-9.]+)", answer.headers["Server-Timing"]).group(1))


def matched():
    """Once the judges remember: until then they answer that they are busy."""
    until = time.time() + 300
    while not answers(question(True)):
        if time.time() > until:
            sys.exit("the stories' judge stays busy")
        time.sleep(0.5)
    times = [inside(answers(question(i % 2 == 0))) for i in range(MATCHES)]
    return sorted(times[WARM:])


def at(times, part):
    return times[int(len(times) * part)]


ready, took, match = [], [], []
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
                if i >= WARM:
                    took.append(inside(answer))
            match = matched()
    finally:
        serve.terminate()
        serve.wait()
took.sort()
print(f"articles={articles} ready={statistics.median(ready):.2f} readyWorst={max(ready):.2f} "
      f"searchP50={at(took, 0.5):.1f} searchP95={at(took, 0.95):.1f} "
      f"matchP50={at(match, 0.5):.1f} matchP99={at(match, 0.99):.1f}")
MEASURE
