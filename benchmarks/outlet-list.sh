#!/usr/bin/env bash
# benchmarks/outlet-list.sh FACTS_FOLDER [--addresses]: writes config/outlets/<country>/<id>.yaml from tables of facts
# (feeds-world.csv, outlets.csv, outlet-owners.csv, wire-agencies.csv) and prints what was written and left out, and
# with --addresses every address that was. The same tables give the same bytes. Files without the mark of a written
# one are kept as they are. Which domains are general news stands in general-news.csv beside the program.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -r "${1:-}/feeds-world.csv" ]; then
  echo "usage: $0 FACTS_FOLDER (with feeds-world.csv and its tables) [--addresses]" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.OutletListRun "$1" "$house/config" "${@:2}"
