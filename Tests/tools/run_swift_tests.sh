#!/bin/sh
# Runs Swift's tests, and says again at the end what failed: among thousands of lines it is not to be found.
#
#   run_swift_tests.sh COMMAND ARGUMENT…
set -u
said=$(mktemp)
trap 'rm -f "$said"' EXIT
{ "$@" 2>&1; echo $? >"$said.status"; } | tee "$said"
status=$(cat "$said.status")
rm -f "$said.status"
if [ "$status" != 0 ]; then
    printf '\nWhat failed:\n'
    grep -a '✘' "$said" || tail -n 20 "$said"
fi
exit "$status"
