#!/usr/bin/env bash
# benchmarks/scale.sh [--addresses N] [--sources N] [--bodies N] FILE: fills a record with N known addresses (1000000), N
# sources (10000), five to an outlet, and N stored articles (100000) whose texts are those of FILE (.jsonl or .jsonl.gz
# with `body`) with words exchanged; runs `parallax up` on it, kills it with -9 while it fetches, and measures bytes, kill
# to next fetch, claims, look-ups and one visit. The last line is name=value. The folder lies in TMPDIR: ten million
# addresses with a million articles want some 30 GB. PARALLAX_JVM is for filling and looking alone as far as -Xmx goes.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

addresses=1000000 sources=10000 bodies=100000
while [ $# -gt 1 ]; do
  case $1 in
    --addresses) addresses=$2 ;;
    --sources) sources=$2 ;;
    --bodies) bodies=$2 ;;
    *) echo "scale.sh: there is no $1" >&2; exit 2 ;;
  esac
  shift 2
done
[ $# -eq 1 ] || { echo "scale.sh: a file of texts is needed" >&2; exit 2; }

ensure_built benchmarks
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PARALLAX_JVM=${PARALLAX_JVM:--Xmx4g}
(run_java benchmarks news.parallax.benchmarks.ScaleRun "$addresses" "$sources" "$bodies" "$1" "$scratch")
