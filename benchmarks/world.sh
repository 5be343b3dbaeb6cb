# Sourced by the scripts that crawl a world of real pages (newsworld.py behind one loopback proxy): starts it, writes an
# outlet file for each of its outlets, and takes it down again. Sources ../parallax for the same build.
#   TOOLS=<folder with newsworld.py and check_world.py>   (required)
#   SOURCES=feed|sitemap|section  which way into each outlet (feed)     GAP=seconds between requests to a host (0.2)
#   INTERVAL=fixed time between visits, e.g. 5s (learnt)                 DATA=folder that keeps the data
#   EXPORT= REFUSED= LOG= TRUTH= files that keep what was exported, refused, requested, and the world as it is at last
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

world=
owner=
leave_world() {
  [ -z "$owner" ] || kill -9 "$owner" 2> /dev/null || true
  [ -z "$world" ] || kill "$world" 2> /dev/null || true
  rm -rf "$scratch"
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start_world() { # options of newsworld.py: leaves $scratch, $data and the world behind $proxy
  if [ ! -r "${TOOLS:-}/newsworld.py" ] || [ $# -eq 0 ]; then
    echo "usage: TOOLS=<folder with newsworld.py and check_world.py> $0 [options of newsworld.py]" >&2
    exit 2
  fi
  ensure_built search-api
  scratch=$(mktemp -d)
  trap leave_world EXIT
  data=${DATA:-$scratch/data}
  proxy=127.0.0.1:$(free_port)
  mkdir -p "$scratch/config" "$data"
  touch "$scratch/world.out"
  python3 "$TOOLS/newsworld.py" "$@" --port "${proxy##*:}" --outlets "$scratch/outlets.csv" \
    --truth "$scratch/truth.jsonl" --log "$scratch/log.jsonl" > "$scratch/world.out" 2>&1 &
  world=$!
  await_world '[0-9]* articles'
  write_outlets
}

await_world() { # what it says once it is there
  until grep -q "^newsworld: $1" "$scratch/world.out"; do
    kill -0 "$world" 2> /dev/null || { cat "$scratch/world.out" >&2; exit 1; }
    sleep 0.2
  done
  tail -n 1 "$scratch/world.out" >&2
}

write_outlets() {
  cat > "$scratch/config/parallax.yaml" << SETTINGS
shippedOutlets: false
crawl:
  contact: https://parallax.example/about
  proxy: $proxy
  gap: $(python3 -c "print(f'{round(float(${GAP:-0.2}) * 1000)}ms')")
  backfill: all
SETTINGS
  python3 - "$scratch" "${SOURCES:-feed}" "${INTERVAL:-}" << 'WRITE'
import csv, json, pathlib, re, sys

scratch, way, interval = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
column = {"feed": "rss", "sitemap": "sitemap", "section": "home"}[way]
for row in csv.DictReader(open(scratch / "outlets.csv", encoding="utf-8")):
    name = re.sub(r"[^a-z0-9]+", "-", row["host"].lower()).strip("-")[:63]
    country = (row["country"] or "").upper()
    country = country if re.fullmatch("[A-Z]{2}", country) else ""
    lines = [f"name: {json.dumps(row['name'], ensure_ascii=False)}"]
    lines += [f"country: {json.dumps(country)}"] if country else []
    lines += [f"languages: [{json.dumps(row['language'])}]"] if row["language"] else []
    lines += [f"home: {json.dumps(row['home'])}", "sources:"]
    lines += [f"  - kind: {way}", f"    address: {json.dumps(row[column])}"]
    lines += ["pace:", f"  interval: {interval}"] if interval else []
    folder = scratch / "config/outlets" / (country.lower() or "zz")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
WRITE
}

parallax() { # a command over the world's data
  "$house/parallax" --data "$data" --config "$scratch/config" "$@"
}

check_world() { # [options of check_world.py]: exports and holds it against the world
  local kept name
  parallax export > "$scratch/export.jsonl"
  parallax export --refused > "$scratch/refused.jsonl"
  for kept in EXPORT:export REFUSED:refused LOG:log TRUTH:truth; do
    name=${kept%%:*}
    [ -z "${!name:-}" ] || cp "$scratch/${kept##*:}.jsonl" "${!name}"
  done
  python3 "$TOOLS/check_world.py" --truth "$scratch/truth.jsonl" --export "$scratch/export.jsonl" \
    --log "$scratch/log.jsonl" --gap "${GAP:-0.2}" "$@"
}
