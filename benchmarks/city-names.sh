#!/usr/bin/env bash
# benchmarks/city-names.sh GEONAMES ANNOTATIONS: writes the shipped names of cities anew.
# GEONAMES: Debian's package libgeonames-common, unpacked (dpkg-deb -x). ANNOTATIONS: the npm package
# cldr-annotations-full, unpacked; its words for everyday things are no cities. The same packages give the same bytes.
set -euo pipefail
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../parallax"

if [ ! -d "${1:-}/usr/share/locale" ] || [ ! -d "${2:-}/annotations" ]; then
  echo "usage: $0 GEONAMES (with usr/share/locale) ANNOTATIONS (with annotations)" >&2
  exit 2
fi
run_java benchmarks news.parallax.benchmarks.CityNamesRun "$1" "$2" \
  "$house/indexer/src/main/resources/news/parallax/indexer/names/cities.tsv.gz"
