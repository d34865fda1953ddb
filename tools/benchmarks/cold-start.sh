#!/bin/bash
# How long a cold start takes, as a ratio of CPU time to that of `java -version` on the same machine.
#
#   tools/benchmarks/cold-start.sh [PAIRS [RUNS]]
#
# The machine is never quiet, so only ratios of neighbours count: yardstick and command run in turns A B A B, PAIRS times
# (default 7), RUNS starts each (default 5), and the median of the ratios is printed. User and system time are added.
#
# JAVA_HOME is the Java that Planwright runs on, YARDSTICK the java that it is compared to, by default the same.
# PROVISIONS is the size of the plan that is checked, by default 10.
set -euo pipefail

pairs=${1:-7}
runs=${2:-5}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
yardstick=${YARDSTICK:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Provisions of one kind, each with a name, a fund, a base, a date and a schedule of its own.
provisions=${PROVISIONS:-10}
plan=$work/generated.plan
{
    printf 'plan "Generated" {\n    jurisdiction:  New York\n    kind:          state single payer\n    language:      1\n}\n\nfinancing {\n    fund Trust Fund\n'
    for ((i = 1; i <= provisions; i++)); do
        printf '\n    tax "levy %d" on payroll paid by employers into Trust Fund\n' "$i"
        printf '        from January 1, %d {\n' $((2027 + i % 10))
        printf '        %d.1%% of the part up to $27,500\n        %d.2%% of the part from $27,500 to $141,200\n' $((i % 5)) $((1 + i % 5))
        printf '        %d.3%% of the part above $141,200\n        shares: 80%% employers, 20%% workers\n    }\n' $((2 + i % 5))
    done
    printf '}\n'
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
        a=$(cpu "$yardstick" -version)
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
"$yardstick" -version 2>&1 | head -n 1
compare 'java -version' "$yardstick" -version # how much of a ratio is noise
compare '--version' "$root/planwright" --version
compare '--help' "$root/planwright" --help
status=0
"$root/planwright" check --format json "$plan" >"$work/out" 2>&1 || status=$?
[ "$status" -le 1 ] || { echo "check does not run: status $status" >&2; head -n 5 "$work/out" >&2; }
compare "check, N=$provisions" "$root/planwright" check --format json "$plan"
