#!/bin/bash
# How long a cold start takes, as a ratio of CPU time to that of `java -version` on the same machine.
#
#   tools/benchmarks/cold-start.sh [PAIRS [RUNS]]
#
# The machine is never quiet, so only ratios of neighbours count: yardstick and command run in turns A B A B, PAIRS times
# (default 7), RUNS starts each (default 5), and the median of the ratios is printed. User and system time are added.
set -euo pipefail

pairs=${1:-7}
runs=${2:-5}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Ten provisions, of the kinds that a plan has.
provisions=${PROVISIONS:-10}
plan=$work/generated.plan
{
    printf 'plan "Generated":\n  language 1\n  jurisdiction new-york\n  starts 2027-01-01\n\n'
    for ((i = 1; i <= provisions; i++)); do
        printf 'benefit "Service %d":\n  covers hospital-inpatient\n  for everyone\n  from 2027-01-01\n\n' "$i"
    done
} >"$plan"

# cpu COMMAND...: CPU seconds of RUNS starts, children included
cpu() {
    local TIMEFORMAT='%U %S'
    { time for ((run = 0; run < runs; run++)); do "$@" >"$work/out" 2>"$work/err" </dev/null || true; done; } 2>&1 |
        awk '{ print $1 + $2 }'
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print (NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2) }'
}

# compare NAME COMMAND...
compare() {
    local name=$1 pair
    shift
    : >"$work/yardstick"
    : >"$work/command"
    : >"$work/ratio"
    for ((pair = 0; pair < pairs; pair++)); do
        a=$(cpu "$java" -version)
        b=$(cpu "$@")
        echo "$a" >>"$work/yardstick"
        echo "$b" >>"$work/command"
        awk -v a="$a" -v b="$b" 'BEGIN { print b / a }' >>"$work/ratio"
    done
    awk -v name="$name" -v runs="$runs" -v a="$(median <"$work/yardstick")" -v b="$(median <"$work/command")" \
        -v ratio="$(median <"$work/ratio")" -v low="$(sort -n "$work/ratio" | head -n 1)" \
        -v high="$(sort -n "$work/ratio" | tail -n 1)" \
        'BEGIN { printf "%-24s %7.1f ms  java -version %7.1f ms  ratio %.2f (%.2f to %.2f)\n",
                        name, 1000 * b / runs, 1000 * a / runs, ratio, low, high }'
}

"$root/planwright" --version >/dev/null # builds, if need be, outside of what is measured
"$java" -version 2>&1 | head -n 1
compare 'java -version' "$java" -version
compare '--version' "$root/planwright" --version
compare '--help' "$root/planwright" --help
compare "check, N=$provisions" "$root/planwright" check --format json "$plan"
