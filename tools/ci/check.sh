#!/bin/sh
# Checks the plans of the folder it is started in and leaves what a CI server shows.
#
#   PLANWRIGHT          the command; planwright on PATH without it
#   PLANWRIGHT_ARGS     more arguments for check, such as --pack publication --fail-on warning
#   PLANWRIGHT_REPORTS  the folder of reports; target/planwright-reports without it
#
# On GitHub it also writes annotations and the job's summary. Its exit status is that of the check.

planwright=${PLANWRIGHT:-planwright}
reports=${PLANWRIGHT_REPORTS:-target/planwright-reports}

if [ -n "${GITHUB_ACTIONS:-}" ]; then form=github; else form=text; fi

set -f # the arguments are words, not patterns
# shellcheck disable=SC2086
"$planwright" check ${PLANWRIGHT_ARGS:-} --format "$form" \
    --format markdown --output "$reports/summary.md" \
    --format sarif --output "$reports/findings.sarif" \
    --format junit --output "$reports/findings.xml"
status=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$reports/summary.md" ]; then
    cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$status"
