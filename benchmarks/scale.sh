#!/usr/bin/env bash
# benchmarks/scale.sh [--addresses N] [--sources N] [--bodies N] [FILE of texts, .jsonl or .jsonl.gz]: fills a data folder
# with N known addresses (1000000), N outlets of one source each (10000) and N stored articles (100000), runs
# `parallax up` in it, kills it with -9 while it writes, and measures what a large record costs: bytes, the start, claims,
# look-ups, one visit, kill to next fetch. The texts are the file's, else invented ones, with words exchanged. The last line
# is name=value. The folder lies in TMPDIR: ten million addresses with a million articles want some 30 GB.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

ensure_built benchmarks
export PARALLAX_JVM=${PARALLAX_JVM:--Xmx4g}
run_java benchmarks news.parallax.benchmarks.ScaleRun "$@"
