#!/usr/bin/env bash
# benchmarks/extract-speed.sh FOLDER [PREFIX]: reads the pages of FOLDER/manifest.jsonl whose ids begin with PREFIX
# ("fundus-" unless said), from bytes to whole records, and parses them with jsoup alone, in turns on one warm thread.
# Prints pages per CPU second of both (medians of nine passes); the last line is ratio=<records over bare parse>.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ $# -lt 1 ] || [ ! -r "$1/manifest.jsonl" ]; then
  echo "usage: $0 FOLDER (with manifest.jsonl) [PREFIX of the ids]" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.ExtractSpeed "$1" "${2:-fundus-}"
