#!/usr/bin/env bash
# benchmarks/search.sh FOLDER: indexes FOLDER/docs.jsonl(.gz) through the product's own index, asks every query of
# FOLDER/queries.jsonl(.gz) and prints one {query, hits[]} line each on standard output, nothing else.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -d "${1:-}" ]; then
  echo "usage: $0 FOLDER (with docs.jsonl.gz and queries.jsonl.gz)" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.SearchRun "$1"
