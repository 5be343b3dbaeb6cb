#!/usr/bin/env bash
# benchmarks/kill.sh [options of newsworld.py]: crawls a world of real pages and kills the crawler (-9) at random moments:
# in the middle of a crawl, of deciding and indexing what a killed crawl had left, and of `reindex`. After every ten kills
# one more round must make the folder whole: everything stored, nothing doubled, `doctor` finds nothing; then the next
# folder is begun. What else may be set: world.sh.
#   KILLS=how many (50)   SEED=of the moments (1)   CHECK="options of check_world.py", such as "--stored 98"
# Ends with 1 where a folder was not whole.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/world.sh"

KILLS=${KILLS:-50}
RANDOM=${SEED:-1}
A_FOLDER=10
start_world "$@"

moment() { # least most: seconds at random
  python3 -c "print($1 + ($2 - $1) * $RANDOM / 32767)"
}

kill_in() { # least most COMMAND…: starts it and kills it at a random moment; says whether it was still at work
  local wait
  wait=$(moment "$1" "$2")
  (run_java search-api news.parallax.cli.Parallax --data "$data" --config "$scratch/config" "${@:3}" \
    > /dev/null 2>> "$scratch/killed.err") &
  owner=$!
  sleep "$wait"
  if kill -9 "$owner" 2> /dev/null; then
    at_work=$((at_work + 1))
  fi
  wait "$owner" 2> /dev/null || true
  owner=
  done_kills=$((done_kills + 1))
  printf '%s killed after %.1f s\n' "${*:3}" "$wait" >&2
}

done_kills=0 at_work=0 folders=0 bad=0
while [ "$done_kills" -lt "$KILLS" ]; do
  folders=$((folders + 1))
  data=$scratch/data-$folders
  mkdir -p "$data"
  for step in $(seq "$A_FOLDER"); do
    case $step in
      1 | 2 | 3 | 4 | 5 | 6) kill_in 1.5 9 crawl --once ;;
      # What the killed crawl had stored and not yet decided or indexed is taken up by any command.
      7 | 8) rm -rf "$data/index"; kill_in 0.8 4 reindex ;;
      *) kill_in 0.8 4 reindex ;;
    esac
  done
  parallax crawl --once >&2
  # shellcheck disable=SC2086
  check_world ${CHECK:-} > "$scratch/checked" || bad=$((bad + 1))
  grep -E '^(stored|doubled|strangers)|short|missing' "$scratch/checked" || true
  parallax doctor > "$scratch/doctor" || { bad=$((bad + 1)); cat "$scratch/doctor"; }
done
echo "kills=$done_kills atWork=$at_work folders=$folders bad=$bad"
[ "$bad" -eq 0 ]
