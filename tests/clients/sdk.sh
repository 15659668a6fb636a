#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A real SDK drives a model endpoint that counts what it serves; the calls, tokens, cost, models, prompt versions and errors
# a running collector keeps must be what the endpoint saw, also after everything was sent again.
#   tests/clients/sdk.sh NAME BIN_DIR      exits 77 (skipped, with a word) where npm or its registry cannot be had
# tests/clients/NAME/ holds the client: send.mjs, its packages, and in expect what check.mjs is to find beside the calls.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
name=$1
demarcctl=$(readlink -f "${2:-build/release/bin}")/demarcctl
modules=$PWD/build/clients/$name
sources=$PWD/tests/clients/$name
shared=$PWD/tests/clients/shared

skip() {
    echo "SKIP   : clients/$name: $*"
    exit 77
}
for program in node npm; do
    command -v "$program" >/dev/null || skip "$program is not installed here."
done
mkdir -p "$modules"
cp "$sources"/* "$shared/drive.mjs" "$modules"
if [[ ! -f $modules/node_modules/.package-lock.json || $sources/package-lock.json -nt $modules/node_modules/.package-lock.json ]]; then
    (cd "$modules" && npm ci --omit=dev --ignore-scripts >npm.log 2>&1) || skip "the SDK could not be fetched; see $modules/npm.log."
    touch "$modules/node_modules/.package-lock.json"
fi

room=$(mktemp -d)
started=()
finish() {
    [[ ${#started[@]} -eq 0 ]] || kill "${started[@]}" 2>/dev/null || true
    wait
    rm -rf "$room"
}
trap finish EXIT
fail() {
    echo "FAILED: $*"
    sed 's/^/    /' "$room"/*.log
    exit 1
}
# Waits until a file has a line.
await() {
    for ((i = 0; i < 200; ++i)); do
        [[ ! -s $1 ]] || return 0
        read -rt 0.05 <> <(:) || true
    done
    fail "nothing came in $1."
}

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
database=$room/clients.demarc
"$demarcctl" --db "$database" init >/dev/null
"$demarcctl" --db "$database" models import-prices "$shared/prices.json" >/dev/null || fail "the prices could not be imported."
"$demarcctl" --db "$database" collect --http "127.0.0.1:$port" >"$room/collector.log" 2>&1 &
started+=($!)
node "$shared/endpoint.mjs" "http://127.0.0.1:$port" >"$room/endpoint.json" 2>"$room/endpoint.log" &
started+=($!)
await "$room/endpoint.json"
await "$room/collector.log"
url_of() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1]))[process.argv[2]]' "$room/endpoint.json" "$1"; }
model=$(url_of model)
relay=$(url_of relay)

check() {
    # shellcheck disable=SC2046  # the words of the file are arguments
    node "$shared/check.mjs" "$demarcctl" "$database" "$model" "$1" $(cat "$sources/expect" 2>/dev/null) ||
        fail "what was kept is not what was served, $1."
}
(cd "$modules" && MODEL_URL=$model/v1 COLLECTOR_URL=$relay OPENAI_API_KEY=none timeout 120 node send.mjs >"$room/client.log" 2>&1) ||
    fail "the client did not get through."
[[ -z ${CLIENTS_VERBOSE:-} ]] || cat "$room"/*.log
check "after the first sending"
node -e 'fetch(process.argv[1], { method: "POST" }).then(a => a.json()).then(s => process.exit(s.length && s.every(c => c < 300 || c === 404) ? 0 : 1))' \
    "$relay/replay" || fail "sending again was not answered well."
check "after sending the same again"
