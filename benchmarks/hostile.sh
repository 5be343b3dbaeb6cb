#!/usr/bin/env bash
# benchmarks/hostile.sh [options of hostile_outlet.py]: crawls every scenario of the hostile outlet, each an outlet of its
# own name <id>.localhost, beside twenty healthy outlets, and holds what was requested and what was stored against what
# each scenario expects; ends with 1 where anything differs.
#   TOOLS=<folder with hostile_outlet.py>   (required)
#   KEEP=folder that keeps the data, the exports and the logs
#   PARALLAX_JVM=options for the virtual machine (-Xmx256m)   BOUND=seconds that one round may last (900)
# The healthy outlets are crawled twice: alone first, then among the hostile ones; their times are compared. A scenario
# that wants several passes or visits gets as many rounds (crawl --once --revisit). Standard output: one JSON line for
# each scenario {id, outcome, articles, reasons, faults}, "N passed, N failed", and a line of name=value figures.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -r "${TOOLS:-}/hostile_outlet.py" ]; then
  echo "usage: TOOLS=<folder with hostile_outlet.py> $0 [options of hostile_outlet.py]" >&2
  exit 2
fi
# A handler of the tool that sleeps does not see its connection closed. At this scale none sleeps longer than its own bound
# for a connection (45 s), and each longer than the crawler's deadline for an exchange (30 s).
set -- --pause-scale 0.07 "$@"
export PARALLAX_JVM=${PARALLAX_JVM:--Xmx256m}
ensure_built search-api
ensure_built benchmarks
work=$(mktemp -d)
children=()
leave() {
  for child in "${children[@]}"; do kill "$child" 2> /dev/null || true; done
  if [ -n "${KEEP:-}" ]; then mkdir -p "$KEEP"; cp -r "$work/." "$KEEP"; fi
  rm -rf "$work"
}
trap leave EXIT
ready() { # FILE WORD PID: waits until the process has said the word
  until grep -q "$2" "$1"; do
    kill -0 "$3" 2> /dev/null || { cat "$1" >&2; exit 1; }
    sleep 0.2
  done
}

port=$(python3 - <<'PORTS'
import socket

for base in range(21000, 60000, 64):
    held = []
    try:
        for port in range(base, base + 40):
            held.append(socket.socket())
            held[-1].bind(("127.0.0.1", port))
        print(base)
        break
    except OSError:
        continue
    finally:
        for s in held:
            s.close()
PORTS
)
python3 "$TOOLS/hostile_outlet.py" --list --port "$port" "$@" > "$work/list.json"
python3 "$TOOLS/hostile_outlet.py" --port "$port" "$@" > "$work/hostile.out" 2>&1 &
children+=($!)
ready "$work/hostile.out" "hostile outlet on" $!
touch "$work/quiet.jsonl"
(run_java benchmarks news.parallax.benchmarks.HostileWorld \
  "$work/list.json" "$work/config" "$work/alone" "$work/quiet.jsonl") > "$work/world.out" 2>&1 &
children+=($!)
ready "$work/world.out" "^ready" $!

"$house/parallax" --data "$work/data-alone" --config "$work/alone" crawl --once >&2
mv "$work/quiet.jsonl" "$work/quiet-alone.jsonl"
touch "$work/quiet.jsonl"

"$house/parallax" --data "$work/data" --config "$work/config" serve --port 0 > "$work/serve.out" 2> "$work/serve.err" &
owner=$!
children+=("$owner")
until [ -s "$work/data/server.json" ]; do
  kill -0 "$owner" 2> /dev/null || { cat "$work/serve.err" >&2; exit 1; }
  sleep 0.2
done
parallax() { "$house/parallax" --data "$work/data" --config "$work/config" "$@"; }

rounds() { # how many rounds the most demanding scenario wants
  python3 -c "
import json, sys
print(max(max(s['expect'].get('passes', 1), s['expect'].get('visits', 1)) for s in json.load(open(sys.argv[1]))['scenarios']))" "$work/list.json"
}
wanting() { # ROUND: the scenarios that want so many, as options
  python3 -c "
import json, sys
for s in json.load(open(sys.argv[1]))['scenarios']:
    if max(s['expect'].get('passes', 1), s['expect'].get('visits', 1)) >= int(sys.argv[2]):
        print('--outlet', s['id'].replace('.', '-'))" "$work/list.json" "$1"
}
hung=0
began=$SECONDS
timeout "${BOUND:-900}" "$house/parallax" --data "$work/data" --config "$work/config" crawl --once >&2 || hung=$?
first=$((SECONDS - began))
cp "$work/quiet.jsonl" "$work/quiet-among.jsonl"
for round in $(seq 2 "$(rounds)"); do
  # shellcheck disable=SC2046
  [ "$hung" -ne 0 ] || timeout "${BOUND:-900}" "$house/parallax" --data "$work/data" --config "$work/config" \
    crawl --once --revisit $(wanting "$round") > /dev/null || hung=$?
done
parallax export > "$work/export.jsonl"
parallax export --refused > "$work/refused.jsonl"
python3 "$TOOLS/hostile_outlet.py" --verdict --port "$port" "$@" > "$work/verdict.json" || true
crashed=0
kill -0 "$owner" 2> /dev/null || crashed=1
judged=0
(run_java benchmarks news.parallax.benchmarks.HostileJudge "$work" "$first" "$hung" "$crashed") || judged=$?
# A thread that no deadline ends would keep the process from ending.
kill "$owner"
for _ in $(seq 150); do kill -0 "$owner" 2> /dev/null || break; sleep 0.2; done
if kill -0 "$owner" 2> /dev/null; then
  echo "the process did not end within 30 s of being told to" >&2
  kill -9 "$owner"
  judged=1
fi
exit "$judged"
