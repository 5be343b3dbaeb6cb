#!/usr/bin/env bash
# benchmarks/evaluate.sh extraction FOLDER: extracts every page of FOLDER/manifest.jsonl and scores it.
# benchmarks/evaluate.sh stories FOLDER [SET…]: groups each FOLDER/SET.jsonl.gz, labels stripped, and prints the scores
# beside the floors (BCubed F1 of plain word vectors with a threshold for each set; of pairs F1), then the stories found worst.
# TOOLS=<folder with the scorers and blind.py>; further arguments of extraction go to the scorer.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

usage() {
  echo "usage: TOOLS=<folder with score_extraction.py> $0 extraction FOLDER [options of the scorer]" >&2
  echo "       TOOLS=<folder with score_stories.py> $0 stories FOLDER [SET…]" >&2
  exit 2
}

extraction() { # FOLDER OPTIONS…
  local folder=$1 answers=$scratch/answers
  shift
  "$house/parallax" extract --batch "$folder/manifest.jsonl" > "$answers"
  [ $# -gt 0 ] || set -- --source fundus --source fundus-eval --source aeb
  python3 "$TOOLS/score_extraction.py" "$folder/gold.jsonl" "$answers" "$@"
}

floors="basil .975
allsides2021 .874
neusLeads .725
ecbplus .881
fncBodies .878
fncHeadlines .871
googleNewsT .708
googleNewsTS .899
wmt21crosslingual .536
worldreports .456
pairs-telegram .771"

story_set() { # FOLDER SET FLOOR
  local set=$scratch/$2 kind=stories pred
  python3 "$TOOLS/blind.py" "$1/$2.jsonl.gz" "$set.in" "$set.key"
  "$house/parallax" group "$set.in" > "$set.out"
  pred=$set.out
  if [ "$2" = pairs-telegram ]; then
    kind=pairs
    python3 "$TOOLS/blind.py" --pairs "$set.out" "$set.pairs"
    pred=$set.pairs
  fi
  python3 "$TOOLS/score_stories.py" "$kind" --gold "$set.key" --pred "$pred" > "$set.score"
  python3 - "$2" "$3" "$set.score" << 'PY'
import json, sys
name, floor, score = sys.argv[1], float(sys.argv[2]), json.load(open(sys.argv[3]))
b = [score.get("bcubed" + x, score["pair" + x]) for x in ("P", "R", "F1")]
print(f"{name:18} {floor:.3f}  {b[2]:.3f}  {b[0]:.3f}  {b[1]:.3f}  {score.get('pairP', 0):.3f}  {score.get('pairR', 0):.3f}")
PY
}

stories() { # FOLDER SETS…
  local folder=$1 set floor
  shift
  printf '%-18s %5s  %5s  %5s  %5s  %5s  %5s\n' set floor F1 P R pairP pairR
  while read -r set floor; do
    [ $# -eq 0 ] || [[ " $* " == *" $set "* ]] || continue
    [ ! -r "$folder/$set.jsonl.gz" ] || story_set "$folder" "$set" "$floor"
  done <<< "$floors"
  for keyed in "$scratch"/*.key; do
    set=${keyed%.key}
    [ "${set##*/}" != pairs-telegram ] || continue
    echo
    echo "${set##*/}: stories found worst, each with one article astray and the reasons given for its place"
    (run_java benchmarks news.parallax.benchmarks.StoryFaults "$keyed" "$set.out" 3)
  done
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
case ${1:-} in
  extraction) [ -r "${2:-}/manifest.jsonl" ] && [ -r "${TOOLS:-}/score_extraction.py" ] || usage ;;
  stories) [ -d "${2:-}" ] && [ -r "${TOOLS:-}/score_stories.py" ] || usage ;;
  *) usage ;;
esac
"$@"
