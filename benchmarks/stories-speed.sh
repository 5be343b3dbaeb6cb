#!/usr/bin/env bash
# benchmarks/stories-speed.sh FOLDER [N]: judges N distinct articles (1,000,000 unless said) one after the other on one
# thread, as the product decides them: whose copy, which story, whose reporting. The articles are the texts of FOLDER's
# *.jsonl.gz with other names, words and figures in them, spread over thirty days. Prints a line at each 100,000:
# articles a second, 99th percentile and heap after a collection; the last line is name=value for the whole run.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ $# -lt 1 ] || ! compgen -G "$1/*.jsonl.gz" > /dev/null; then
  echo "usage: $0 FOLDER (with *.jsonl.gz of {title, body}) [N]" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.StoriesSpeed "$1" "${2:-1000000}"
