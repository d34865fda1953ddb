#!/bin/sh
# Builds the distribution twice, in two fresh copies of what is committed, and compares every byte.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for copy in one two; do
    git clone -q "$root" "$work/$copy"
    (cd "$work/$copy" && mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip -pl tools/distribution -am package)
    (cd "$work/$copy/tools/distribution/target" && sha256sum planwright-*.zip planwright-*.jar) >"$work/$copy.sums"
done
cat "$work/one.sums"
cmp "$work/one.sums" "$work/two.sums" && echo "the same bytes twice"
