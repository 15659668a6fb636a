#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The official OpenTelemetry JS exporters against a running collector: protobuf, JSON and gRPC, gzip on and off, a thousand
# GenAI spans each; every one is counted once with its tokens, cost, model, prompt and error, also after the very same spans
# were sent again.
#   tests/clients/otel-js.sh BIN_DIR      exits 77 (skipped, with a word) where npm or its registry cannot be had
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
demarcctl=$(readlink -f "${1:-build/release/bin}")/demarcctl
modules=$PWD/build/clients/otel-js
sources=$PWD/tests/clients/otel-js
spans=1000
start=1790000000

skip() {
    echo "SKIP   : clients/otel-js: $*"
    exit 77
}
for program in node npm; do
    command -v "$program" >/dev/null || skip "$program is not installed here."
done
mkdir -p "$modules"
cp "$sources"/* "$modules"
if [[ ! -f $modules/node_modules/.package-lock.json || $sources/package-lock.json -nt $modules/node_modules/.package-lock.json ]]; then
    (cd "$modules" && npm ci --omit=dev >npm.log 2>&1) || skip "the exporters could not be fetched; see $modules/npm.log."
    touch "$modules/node_modules/.package-lock.json"
fi

room=$(mktemp -d)
collector=
finish() {
    [[ -z $collector ]] || kill "$collector" 2>/dev/null || true
    wait
    rm -rf "$room"
}
trap finish EXIT
fail() {
    echo "FAILED: $*"
    sed 's/^/    /' "$room/collector.log"
    exit 1
}

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
"$demarcctl" --db "$room/clients.demarc" init >/dev/null
"$demarcctl" --db "$room/clients.demarc" models import-prices "$PWD/tests/clients/shared/prices.json" >/dev/null ||
    fail "the prices could not be imported."
"$demarcctl" --db "$room/clients.demarc" collect --http "127.0.0.1:$port" >"$room/collector.log" 2>&1 &
collector=$!
for ((i = 0; i < 200; ++i)); do
    ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    kill -0 "$collector" 2>/dev/null || fail "the collector ended before it listened."
    read -rt 0.05 <> <(:) || true
done

# The collector says next where it listens over gRPC; nothing in a build without.
for ((i = 0; i < 40; ++i)); do
    ! grep -q gRPC "$room/collector.log" || break
    read -rt 0.05 <> <(:) || true
done
grpc=$(sed -n 's|^Over gRPC on \(http://[^ ]*\)\.$|\1|p' "$room/collector.log")
declare -A url=([proto]=http://127.0.0.1:$port/v1/traces [json]=http://127.0.0.1:$port/v1/traces)
if [[ -n $grpc ]]; then
    url[grpc]=$grpc
else
    echo "not over gRPC: $(cat "$room/collector.log")"
fi
runs=$((2 * ${#url[@]}))

send_all() {
    local encoding compression
    for encoding in "${!url[@]}"; do
        for compression in none gzip; do
            node "$modules/send.mjs" "${url[$encoding]}" "$encoding" "$compression" "$spans" "$start" ||
                fail "the exporter was not answered well ($encoding, $compression)."
        done
    done
}
# expect_total METRIC VALUE WHEN [FILTER]
expect_total() {
    "$demarcctl" --db "$room/clients.demarc" panel --metric "$1" ${4:+--where "$4"} --json >"$room/panel.json" || fail "the panel could not be read."
    # shellcheck disable=SC2016  # the dollars are JavaScript's
    node -e '
        const [file, metric, expected, when] = process.argv.slice(1);
        const total = Number(JSON.parse(require("fs").readFileSync(file)).total);
        console.log(`${total === Number(expected) ? "ok" : "FAILED"}: ${metric} ${total}, expected ${expected}, ${when}`);
        process.exit(total === Number(expected) ? 0 : 1);' "$room/panel.json" "$@" || fail "$1 does not say $2 $3."
}

# Tokens of one run of spans: 100 + i in and 10 out, for i from 0 to 999; a call in ten fails. At 2 and 8 dollars a million.
tokens_in=$((runs * (spans * 100 + spans * (spans - 1) / 2)))
tokens_out=$((runs * spans * 10))
expect_all() {
    expect_total calls $((runs * spans)) "$1"
    expect_total calls $((runs * spans)) "$1" "model=demo-chat-2026-11-01"
    expect_total calls $((runs * spans)) "$1" "prompt=greet@3"
    expect_total tokens $((tokens_in + tokens_out)) "$1"
    expect_total errors $((runs * spans / 10)) "$1"
    expect_total cost "$(((tokens_in * 2 + tokens_out * 8) / 1000000)).$(printf %06d $(((tokens_in * 2 + tokens_out * 8) % 1000000)))" "$1"
}
send_all
expect_all "after the first sending"
send_all
expect_all "after sending the same again"
