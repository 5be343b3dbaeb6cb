#!/usr/bin/env bash
# benchmarks/evaluate.sh extraction FOLDER: extracts every page of FOLDER/manifest.jsonl and scores it.
# TOOLS=<folder with score_extraction.py>; further arguments go to the scorer.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ "${1:-}" != extraction ] || [ ! -r "${2:-}/manifest.jsonl" ] || [ ! -r "${TOOLS:-}/score_extraction.py" ]; then
  echo "usage: TOOLS=<folder with score_extraction.py> $0 extraction FOLDER [options of the scorer]" >&2
  exit 2
fi
folder=$2
shift 2
answers=$(mktemp)
trap 'rm -f "$answers"' EXIT
"$house/parallax" extract --batch "$folder/manifest.jsonl" > "$answers"
[ $# -gt 0 ] || set -- --source fundus --source fundus-eval --source aeb
python3 "$TOOLS/score_extraction.py" "$folder/gold.jsonl" "$answers" "$@"
