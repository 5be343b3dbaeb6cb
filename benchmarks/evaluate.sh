#!/usr/bin/env bash
# benchmarks/evaluate.sh extraction FOLDER: extracts every page of FOLDER/manifest.jsonl and prints the scores beside the
# floors (the best that other extractors reach on these pages), then the twenty worst pages with what is wrong in each.
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
  if [ $# -gt 0 ]; then
    python3 "$TOOLS/score_extraction.py" "$folder/gold.jsonl" "$answers" "$@"
  else
    compared "$folder/gold.jsonl" "$answers"
  fi
}

compared() { # GOLD ANSWERS
  PYTHONPATH=$TOOLS PYTHONDONTWRITEBYTECODE=1 python3 - "$1" "$2" << 'PY'
import sys
import score_extraction as scorer

WORST, CHARS = 20, 90
NEWS = ("fundus", "fundus-eval", "aeb")
# name, measure, sources (none: all), the best of the others
ROWS = [
    ("body F1, news", "body-f1", NEWS, .950), ("body F1, aeb", "body-f1", ("aeb",), .972),
    ("pages under .5, news", "body-bad", NEWS, .020), ("perfect pages, news", "body-perfect", NEWS, .181),
    ("paragraph F1, news", "para-f1", NEWS, .847), ("phrases F1, trafilatura", "seg-f1", ("trafilatura",), .927),
    ("title, fundus", "title", ("fundus",), .787), ("title, trafilatura", "title", ("trafilatura",), .611),
    ("authors, fundus", "authors", ("fundus",), .792), ("authors, trafilatura", "authors", ("trafilatura",), .529),
    ("day, all", "day", (), .898), ("day, mediacloud", "day", ("mediacloud",), .897),
    ("minute, all", "minute", (), .920), ("language, all", "language", (), .920)]

gold, answers = ({row["id"]: row for row in scorer.load(path)} for path in sys.argv[1:3])
pages = {id: scorer.score_page(row, answers.get(id, {})) for id, row in gold.items()}


def short(text):
    return " ".join(str(text).split())[:CHARS]


def astray(one, other, word):
    have = set(scorer.paras(other))
    gone = [p for p in scorer.paras(one) if p not in have]
    return [f"{len(gone)} paragraphs {word}: {short(gone[0])}"] if gone else []


def reasons(id):
    want, got = gold[id], answers.get(id, {})
    said = [] if got.get("kind") == "article" else [f"taken for {got.get('kind', 'nothing')}"]
    if "body" in want["gold"]:
        said += astray(want["body"], got.get("body"), "missing") + astray(got.get("body"), want["body"], "too many")
    body = " ".join((got.get("body") or "").split())
    said += [f"missing: {short(p)}" for p in want.get("bodyContains") or [] if " ".join(p.split()) not in body][:1]
    said += [f"too much: {short(p)}" for p in want.get("bodyLacks") or [] if " ".join(p.split()) in body][:1]
    if "title" in want["gold"] and scorer.fold(want["title"]) != scorer.fold(got.get("title")):
        said.append(f"title {short(got.get('title'))!r}, wanted {short(want['title'])!r}")
    if "authors" in want["gold"] and scorer.author_f1(want["authors"], got.get("authors")) < 1:
        said.append(f"authors {got.get('authors')}, wanted {want['authors']}")
    if pages[id].get("day") is False:
        said.append(f"published {got.get('published')}, wanted {want['published']}")
    return "; ".join(said) or "words inside paragraphs differ"


def worth(page):
    values = [scorer.page_f1(page["body"])] if "body" in page else []
    if "seg" in page:
        tp, fp, fn, tn = page["seg"]
        values.append((tp + tn) / max(1, tp + fp + fn + tn))
    values += [float(page[k]) for k in ("title", "authors", "day") if k in page]
    return sum(values) / len(values) if values else 1


print(f"{'':26} {'best of others':>14}  ours")
for name, measure, sources, floor in ROWS:
    chosen = [pages[id] for id, row in gold.items() if not sources or row["source"] in sources]
    value = scorer.summary(chosen).get(measure)
    print(f"{name:26} {floor:14.3f}  {'-' if value is None else format(value, '.4f')}")
print(f"\nthe {WORST} worst pages")
for id in sorted(pages, key=lambda id: (worth(pages[id]), id))[:WORST]:
    print(f"{worth(pages[id]):.2f} {id}: {reasons(id)}")
PY
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
