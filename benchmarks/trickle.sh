#!/usr/bin/env bash
# benchmarks/trickle.sh [options of newsworld.py]: while `parallax up` crawls by the clock, the last third of the world's
# articles appear one by one (--trickle 1 unless told); measures how long after its appearance each one is found by a
# search for its headline (where the world knows none: for its text's first twelve words). INTERVAL is 5s unless told; what else may be set: world.sh.
# Ends with 1 where the 95th percentile is beyond 15 s or an article was never found.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/world.sh"

: "${INTERVAL:=5s}"
start_world --trickle 1 "$@"
port=$(free_port)
run_java search-api news.parallax.cli.Parallax --data "$data" --config "$scratch/config" up --port "$port" \
  > "$scratch/up.out" 2> "$scratch/up.err" &
owner=$!
python3 - "$scratch/truth.jsonl" "http://127.0.0.1:$port" "$scratch/found.jsonl" << 'WATCH'
import json, sys, time, urllib.error, urllib.parse, urllib.request

truth, base, found = sys.argv[1:]
due = [a for a in map(json.loads, open(truth, encoding="utf-8")) if a.get("appears")]
PATIENCE, LOOK = 90, 0.5


def wording(article):
    return article["title"] or " ".join(article["body"].split()[:12])


def answers(words):
    query = urllib.parse.urlencode({"q": words, "limit": 10})
    try:
        with urllib.request.urlopen(f"{base}/api/v1/search?{query}", timeout=10) as answer:
            hits = [hit for story in json.load(answer)["items"] for hit in story["hits"]]
            return {a["id"] for hit in hits for a in [hit, *hit["copies"]]}
    except (urllib.error.URLError, TimeoutError):
        return set()


# Which of the ids is the article's own is known only once it is exported: each id's first sight is kept.
open_, seen = due, {}
with open(found, "w", encoding="utf-8") as out:
    while open_:
        for a in [a for a in open_ if a["appears"] <= time.time()]:
            first = seen.setdefault(a["url"], {})
            for id_ in answers(wording(a)):
                first.setdefault(id_, time.time())
        late = [a for a in open_ if a["url"] in seen and a["appears"] + PATIENCE < time.time()]
        for a in late:
            out.write(json.dumps({"url": a["url"], "appears": a["appears"], "seen": seen[a["url"]]}) + "\n")
        open_ = [a for a in open_ if a not in late]
        time.sleep(LOOK)
WATCH
parallax export > "$scratch/export.jsonl"
parallax export --refused > "$scratch/refused.jsonl"
python3 - "$scratch" << 'JUDGE'
import json, math, pathlib, sys
from urllib.parse import urlsplit

scratch = pathlib.Path(sys.argv[1])


def rows(name):
    return [json.loads(line) for line in open(scratch / name, encoding="utf-8")]


def key(url):
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/") + parts.query


ids = {key(url): row["id"] for row in rows("export.jsonl") for url in row["urls"]}
refused = {key(row["url"]) for row in rows("refused.jsonl") if row["next"] is None}
delays, never = [], []
for article in rows("found.jsonl"):
    at = article["seen"].get(ids.get(key(article["url"])))
    if at:
        delays.append(at - article["appears"])
    elif key(article["url"]) not in refused:
        never.append(article["url"])
delays.sort()
p95 = delays[math.ceil(0.95 * len(delays)) - 1] if delays else math.inf
for url in never:
    print("never found:", url)
print(f"appeared={len(delays) + len(never)} found={len(delays)} never={len(never)} "
      f"p50={delays[len(delays) // 2] if delays else math.inf:.1f} p95={p95:.1f} max={delays[-1] if delays else math.inf:.1f}")
sys.exit(p95 > 15 or bool(never))
JUDGE
