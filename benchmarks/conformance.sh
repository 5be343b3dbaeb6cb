#!/usr/bin/env bash
# benchmarks/conformance.sh robots|urls|feeds|sitemaps|dates|charsets FOLDER: answers the cases of FOLDER with the
# product's own packages. Standard output: one answer a line (JSON, the case's id, the expected file's field names),
# then "N passed, N failed" and a line of name=value figures; standard error: what was answered wrong.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

case ${1:-} in
  robots | urls | feeds | sitemaps | dates | charsets) ;;
  *) echo "usage: $0 robots|urls|feeds|sitemaps|dates|charsets FOLDER" >&2; exit 2 ;;
esac
if [ ! -d "${2:-}" ]; then
  echo "usage: $0 $1 FOLDER (with the cases)" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.ConformanceRun "$1" "$2"
