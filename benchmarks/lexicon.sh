#!/usr/bin/env bash
# benchmarks/lexicon.sh ANNOTATIONS PRESETS: writes the shipped lexicon of aligned words anew, in about three minutes.
# ANNOTATIONS: the npm package cldr-annotations-full, unpacked. PRESETS: the npm package @openstreetmap/id-tagging-schema,
# unpacked. The same packages give the same bytes.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -d "${1:-}/annotations" ] || [ ! -d "${2:-}/dist/translations" ]; then
  echo "usage: $0 ANNOTATIONS (with annotations) PRESETS (with dist/translations)" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.LexiconRun "$1" "$2" \
  "$house/indexer/src/main/resources/news/parallax/indexer/words/lexicon.tsv.gz"
