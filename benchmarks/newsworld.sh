#!/usr/bin/env bash
# benchmarks/newsworld.sh [options of newsworld.py]: crawls a world of real pages through its loopback proxy, exports
# what was stored, and holds it against the world; ends with the checker's exit code.
#   TOOLS=<folder with newsworld.py and check_world.py>   (required)
#   SOURCES=feed|sitemap|section  which way into each outlet (feed)     GAP=seconds between requests to a host (0.2)
#   INTERVAL=fixed time between visits, e.g. 5s (learnt)                 ROUNDS=rounds of crawling (1)
#   REVISIT=1 fetches known articles again from the second round on     CHECK="options of check_world.py"
#   THEN=folder[:folder…] further states of the world, each crawled in as many rounds into the same data
#   EXPORT= REFUSED= LOG= TRUTH= files that keep what was exported, refused, requested, and the world as it is at last
#   DATA=folder that keeps the data
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -r "${TOOLS:-}/newsworld.py" ] || [ $# -eq 0 ]; then
  echo "usage: TOOLS=<folder with newsworld.py and check_world.py> $0 [options of newsworld.py]" >&2
  exit 2
fi
ensure_built search-api
scratch=$(mktemp -d)
world=
leave() {
  [ -z "$world" ] || kill "$world" 2> /dev/null || true
  rm -rf "$scratch"
}
trap leave EXIT
data=${DATA:-$scratch/data}
mkdir -p "$scratch/config/outlets/zz" "$data"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
IFS=: read -ra states <<< "${THEN:-}"
python3 "$TOOLS/newsworld.py" "$@" "${states[@]/#/--then=}" --port "$port" --outlets "$scratch/outlets.csv" \
  --truth "$scratch/truth.jsonl" --log "$scratch/log.jsonl" > "$scratch/world.out" 2>&1 &
world=$!
await_world() { # what it says once it is there
  until grep -q "^newsworld: $1" "$scratch/world.out"; do
    kill -0 "$world" 2> /dev/null || { cat "$scratch/world.out" >&2; exit 1; }
    sleep 0.2
  done
  tail -n 1 "$scratch/world.out" >&2
}
await_world '[0-9]* articles'

GAP_WORDS=$(python3 -c "print(f'{round(float(${GAP:-0.2}) * 1000)}ms')")
cat > "$scratch/config/parallax.yaml" <<SETTINGS
shippedOutlets: false
crawl:
  contact: https://parallax.example/about
  proxy: 127.0.0.1:$port
  gap: ${GAP_WORDS}
  backfill: all
SETTINGS
python3 - "$scratch" "${SOURCES:-feed}" "${INTERVAL:-}" <<'WRITE'
import csv, json, pathlib, re, sys

scratch, way, interval = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
column = {"feed": "rss", "sitemap": "sitemap", "section": "home"}[way]
for row in csv.DictReader(open(scratch / "outlets.csv", encoding="utf-8")):
    name = re.sub(r"[^a-z0-9]+", "-", row["host"].lower()).strip("-")[:63]
    country = (row["country"] or "").upper()
    lines = [f"name: {json.dumps(row['name'], ensure_ascii=False)}"]
    lines += [f"country: {json.dumps(country)}"] if re.fullmatch("[A-Z]{2}", country) else []
    lines += [f"languages: [{json.dumps(row['language'])}]"] if row["language"] else []
    lines += [f"home: {json.dumps(row['home'])}", "sources:"]
    lines += [f"  - kind: {way}", f"    address: {json.dumps(row[column])}"]
    lines += ["pace:", f"  interval: {interval}"] if interval else []
    (scratch / "config/outlets/zz" / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
WRITE

again=()
crawl_rounds() {
  local round
  for round in $(seq "${ROUNDS:-1}"); do
    "$house/parallax" --data "$data" --config "$scratch/config" crawl --once "${again[@]}" >&2
    [ "${REVISIT:-}" != 1 ] || again=(--revisit)
  done
}
crawl_rounds
for state in "${!states[@]}"; do
  kill -USR1 "$world"
  await_world "state $((state + 2))"
  crawl_rounds
done
"$house/parallax" --data "$data" --config "$scratch/config" export > "$scratch/export.jsonl"
"$house/parallax" --data "$data" --config "$scratch/config" export --refused > "$scratch/refused.jsonl"
for kept in EXPORT:export REFUSED:refused LOG:log TRUTH:truth; do
  name=${kept%%:*}
  [ -z "${!name:-}" ] || cp "$scratch/${kept##*:}.jsonl" "${!name}"
done
# shellcheck disable=SC2086
python3 "$TOOLS/check_world.py" --truth "$scratch/truth.jsonl" --export "$scratch/export.jsonl" \
  --log "$scratch/log.jsonl" --gap "${GAP:-0.2}" ${CHECK:-}
