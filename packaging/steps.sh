# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The steps of ./check, each timed; what failed is named at the end. Sourced after setup.sh.

step_times=()
step_failures=()
check_closing=

# step NAME COMMAND...: runs it, notes how long it took, and goes on to the next even where it failed.
step() {
    local name=$1 start=$SECONDS status=0
    shift
    say "== $name"
    "$@" || status=$?
    ((status == 0)) || step_failures+=("$name")
    step_times+=("$(printf '%5d s  %s%s' $((SECONDS - start)) "$name" "$( ((status == 0)) || echo ': FAILED')")")
}

# Did the step before go well?
passed() { [[ ${step_times[-1]} != *': FAILED' ]]; }

# need NAME COMMAND...: a step without which the rest means nothing.
need() {
    step "$@"
    passed || finish
}

# Says how long each step took and how it ended; the last line is how ctest closed.
finish() {
    say "== summary"
    printf '%s\n' "${step_times[@]}"
    printf '%5d s  in all\n' "$SECONDS"
    if [[ ${#step_failures[@]} -gt 0 ]]; then
        printf 'Failed: %s\n' "${step_failures[@]}"
    fi
    [[ -z $check_closing ]] || say "$check_closing"
    [[ ${#step_failures[@]} -eq 0 ]] || exit 1
    exit 0
}

# Files of the project by suffix, committed or about to be.
project_files() { git ls-files --cached --others --exclude-standard -- "$@"; }

check_format() {
    project_files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' |
        xargs -r -P "$(nproc)" -n 32 clang-format --dry-run -Werror
}

check_scripts() { shellcheck -x run check .ci/run packaging/*.sh tests/*/*.sh; }

check_desktop_data() {
    local file
    for file in packaging/*.desktop; do desktop-file-validate "$file" || return; done
    for file in packaging/*.metainfo.xml; do appstreamcli validate --no-net "$file" || return; done
}

# check_tests PRESET: all its tests, with a throw-away PostgreSQL in the standard PG* variables. -t keeps the cluster
# in a temporary folder also for root, so that two checks can run beside each other. Says what failed, and what that
# printed; the rest is in build/PRESET-tests.log.
check_tests() {
    local log=build/$1-tests.log last=build/$1/Testing/Temporary/LastTest.log status
    rm -f "$log.status"
    # shellcheck disable=SC2016  # expanded by the inner shell
    pg_virtualenv -t -o fsync=on sh -c 'ctest --preset "$1" -j "$2" >"$3" 2>&1; echo $? >"$3.status"' \
        tests "$1" "$(setup_jobs)" "$log"
    status=$(<"$log.status")
    check_closing=$(grep -a 'tests passed' "$log" || true)
    say "$check_closing"
    if ((status == 0)); then
        skipped_tests "$last"
    else
        failed_tests "$log" "$last"
    fi
    return "$status"
}

# failed_tests LOG LAST: which tests failed, and the end of what each printed.
failed_tests() {
    local test
    sed -n '/^The following tests/,/^Errors/p' "$1"
    sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (.*)$/\1/p' "$1" | while read -r test; do
        say "-- $test"
        awk -v name="$test" '
            / Testing: / { ours = $0 ~ (" Testing: " name "$"); n = 0 }
            ours { lines[n++ % 60] = $0 }
            ours && /^<end of output>/ { for (i = (n > 60 ? n - 60 : 0); i < n; ++i) print lines[i % 60]; ours = 0 }' "$2"
    done
}

# Names what tests left out and why, so that a skip is never silent.
skipped_tests() {
    local skips
    skips=$(grep -a '^SKIP ' "$1" | sed 's/^SKIP *: */  /' | sort | uniq || true)
    [[ -z $skips ]] || printf 'Skipped:\n%s\n' "$skips"
}

# check_fuzz [SECONDS]: every libFuzzer target for a while, starting from the corpus in tests/fuzz/corpus/TARGET.
check_fuzz() {
    local seconds=${1:-15} target name
    setup_build fuzz fuzzers || return
    for target in build/fuzz/fuzz/*; do
        [[ -x $target && -f $target ]] || continue
        name=${target##*/}
        mkdir -p "build/fuzz/corpus/$name"
        fuzz_one "$target" "$name" "$seconds" || return
    done
}

fuzz_one() {
    local target=$1 name=$2 seconds=$3 log=build/fuzz/$2.log seeds=tests/fuzz/corpus/$2 words=tests/fuzz/$2.dict
    [[ -d $seeds ]] || seeds=
    [[ -f $words ]] || words=
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="build/fuzz/$name-" ${words:+"-dict=$words"} \
        "build/fuzz/corpus/$name" ${seeds:+"$seeds"} >"$log" 2>&1; then
        say "$name: $(grep -a '^Done' "$log")"
    else
        tail -n 40 "$log"
        say "$name found an input that breaks; it is saved as build/fuzz/$name-*"
        return 1
    fi
}

check_tidy() {
    project_files 'src/*.cpp' | xargs -r -P "$(setup_jobs)" -n 4 clang-tidy --quiet -p build/release
}
