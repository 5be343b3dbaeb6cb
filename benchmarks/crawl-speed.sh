#!/usr/bin/env bash
# benchmarks/crawl-speed.sh FOLDER [ROUNDS]: crawls the pages of FOLDER/manifest.jsonl, dealt out to a hundred loopback
# hosts, into a fresh data folder each round (20 unless told): fetch, archive, extract, store with fsync, copies, stories,
# index; each round beside bare OkHttp and jsoup over the same pages. Prints the rounds, CPU per page and stage, and the
# medians of the second half of the rounds. Runs at -Xmx512m unless PARALLAX_JVM says otherwise.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -r "${1:-}/manifest.jsonl" ]; then
  echo "usage: $0 FOLDER (with manifest.jsonl) [ROUNDS]" >&2
  exit 2
fi
ensure_built benchmarks
scratch=$(mktemp -d)
(run_java benchmarks news.parallax.benchmarks.PageWorld "$1") > "$scratch/port" &
world=$!
trap 'kill "$world"; rm -rf "$scratch"' EXIT
until [ -s "$scratch/port" ]; do
  kill -0 "$world"
  sleep 0.2
done
export PARALLAX_JVM=${PARALLAX_JVM:--Xmx512m}
(run_java benchmarks news.parallax.benchmarks.CrawlSpeed "$1" "$(cat "$scratch/port")" "${2:-20}")
