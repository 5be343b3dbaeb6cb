#!/usr/bin/env bash
# benchmarks/newsworld.sh [options of newsworld.py]: crawls a world of real pages through its loopback proxy, exports
# what was stored, and holds it against the world; ends with the checker's exit code. Beside what world.sh takes:
#   ROUNDS=rounds of crawling (1)      REVISIT=1 fetches known articles again from the second round on
#   CHECK="options of check_world.py"  THEN=folder[:folder…] further states of the world, each crawled in as many
#                                      rounds into the same data
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/world.sh"

IFS=: read -ra states <<< "${THEN:-}"
start_world "$@" "${states[@]/#/--then=}"

again=()
crawl_rounds() {
  local round
  for round in $(seq "${ROUNDS:-1}"); do
    parallax crawl --once "${again[@]}" >&2
    [ "${REVISIT:-}" != 1 ] || again=(--revisit)
  done
}
crawl_rounds
for state in "${!states[@]}"; do
  kill -USR1 "$world"
  await_world "state $((state + 2))"
  crawl_rounds
done
# shellcheck disable=SC2086
check_world ${CHECK:-}
