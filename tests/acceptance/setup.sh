#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2016,SC2317  # conditions are evaluated by expect
# What ./run and ./check do before they build: refuse another system with a list, install only what is missing, and
# say plainly when they cannot. Nothing is installed here: apt-get, sudo, id and dpkg-query are stand-ins.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/bin"
failures=0

stand_in() { # NAME: its body on standard input
    { echo '#!/bin/bash'; cat; } >"$room/bin/$1"
    chmod +x "$room/bin/$1"
}
# Runs setup_ensure in a shell of its own with the stand-ins first; leaves $status, and the words in $room/said.
ensure() {
    : >"$room/apt"
    status=0
    PATH=$room/bin:$PATH ROOM=$room bash -c 'set -euo pipefail; source packaging/setup.sh; setup_ensure "$@" || exit' \
        _ "$@" >"$room/said" 2>&1 </dev/null || status=$?
}
expect() { # SENTENCE CONDITION...
    local sentence=$1
    shift
    if "$@"; then
        echo "ok: $sentence"
    else
        echo "FAILED: $sentence (exit $status)"
        sed 's/^/    /' "$room/said"
        failures=$((failures + 1))
    fi
}
said() { grep -q -- "$1" "$room/said"; }

printf 'ID=debian\nVERSION_ID="12"\n' >"$room/debian12"
printf 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n' >"$room/ubuntu"
stand_in apt-get <<<'echo "$@" >> "$ROOM/apt"'
stand_in sudo <<<'exit 1'
stand_in id <<<'echo 1000'
export DEMARC_OS_RELEASE=$room/ubuntu

ensure build
expect "another system is refused" [ "$status" -eq 3 ]
expect "and told what it would need" said '  qt6-base-dev$'
expect "but not what only ./check needs" eval '! said "  postgresql$"'

export DEMARC_SKIP_SETUP=1
ensure build
expect "who prepared another system by hand may go on" [ "$status" -eq 0 ]
unset DEMARC_SKIP_SETUP

export DEMARC_OS_RELEASE=$room/debian12
stand_in dpkg-query <<<'shift 2; printf "ii %s\n" "$@"'
ensure build check
expect "nothing missing, nothing said" eval '[ "$status" -eq 0 ] && [ ! -s "$room/said" ] && [ ! -s "$room/apt" ]'

stand_in dpkg-query <<<'shift 2; printf "ii %s\n" "$@" | grep -v mold; echo "rc mold"'
ensure build
expect "without root and sudo it says what to install" eval '[ "$status" -eq 3 ] && said "apt-get install --no-install-recommends mold$"'
expect "and tries nothing" [ ! -s "$room/apt" ]

stand_in id <<<'echo 0'
ensure build
expect "as root it installs only what is missing" eval '[ "$status" -eq 0 ] && grep -q -- "install --no-install-recommends mold$" "$room/apt"'
expect "without refreshing the lists for nothing" eval '! grep -q -- " update" "$room/apt"'

stand_in dpkg-query <<<'echo "ii git"; exit 1'
ensure build
expect "a machine that has never heard of most packages gets them" eval '[ "$status" -eq 0 ] && grep -q -- "install .* cmake .* qt6-base-dev" "$room/apt"'
stand_in dpkg-query <<<'shift 2; printf "ii %s\n" "$@" | grep -v mold; echo "rc mold"'

stand_in apt-get <<<'echo "$@" >> "$ROOM/apt"; grep -q " update" "$ROOM/apt"'
ensure build
expect "stale lists are refreshed and the install tried again" eval '[ "$status" -eq 0 ] && [ "$(grep -c " install" "$room/apt")" -eq 2 ]'

stand_in apt-get <<<'echo "no network" >&2; exit 100'
ensure build
expect "an install that fails is said, with the log" eval '[ "$status" -eq 3 ] && said "no network" && said "build/setup.log"'

exit "$((failures > 0))"
