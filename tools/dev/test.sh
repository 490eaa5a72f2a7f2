# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Runs the tests. Every part writes to build/results; tools/dev/sum_results.py counts at the end.

RESULTS=build/results
POSTGRES=

start_postgres() {
    [ -z "${VT_TEST_POSTGRES:-}" ] || return 0
    [ -x tools/private_postgres ] || die "tools/private_postgres is missing"
    POSTGRES=$(mktemp -d)
    chmod 755 "$POSTGRES"
    trap stop_postgres EXIT
    VT_TEST_POSTGRES=$(tools/private_postgres start "$POSTGRES")
    export VT_TEST_POSTGRES
}

stop_postgres() {
    [ -n "$POSTGRES" ] || return 0
    tools/private_postgres stop "$POSTGRES" || true
    rm -rf "$POSTGRES"
    POSTGRES=
}

run_ctest() { # PRESET CTEST-OPTION…
    local preset=$1
    shift
    (cd "build/$preset" && ctest -j2 --output-on-failure --no-tests=error \
        --test-output-size-passed 200000 --test-output-size-failed 200000 \
        --output-junit "$ROOT/$RESULTS/ctest-$preset.xml" "$@") || true
}

run_browser() { # OPTION…
    install_npm tests/browser
    node tests/browser/run.mjs --binary build/release/vredestijd "$@"
}

run_browser_alone() {
    mkdir -p $RESULTS
    run_browser "$@" | tee $RESULTS/browser.log || return 1
    grep -q '^PASS' $RESULTS/browser.log && ! grep -q '^FAIL' $RESULTS/browser.log
}

run_fuzz() { # SECONDS
    local target name
    build_preset fuzz fuzz_targets || { say "FAIL fuzz targets do not build" && return; }
    for target in build/fuzz/tests/fuzz/fuzz_*; do
        if [ ! -f "$target" ] || [ ! -x "$target" ]; then continue; fi
        name=$(basename "$target")
        mkdir -p "build/fuzz/corpus/$name"
        one_check "$name for $1 s" "$target" -max_total_time="$1" -timeout=10 -rss_limit_mb=2048 \
            "-artifact_prefix=build/fuzz/$name-" -verbosity=0 "build/fuzz/corpus/$name"
    done
}

run_fuzz_alone() {
    install_for build test long
    mkdir -p $RESULTS
    run_fuzz "$1" | tee $RESULTS/fuzz.log
    grep -q '^PASS' $RESULTS/fuzz.log && ! grep -q '^FAIL' $RESULTS/fuzz.log
}

run_long() {
    local preset
    for preset in asan tsan; do
        step "unit and functional tests under $preset"
        build_preset "$preset" && run_ctest "$preset" -LE long
    done
    step "fuzzing, 60 seconds per target"
    run_fuzz 60 | tee $RESULTS/fuzz.log
}

run_tests() {
    local long=no full=
    case ${1:-} in
        --long) long=yes ;;
        '') ;;
        *) die "./dev test knows only --long" ;;
    esac
    if [ $long = yes ]; then install_for build test long; else install_for build test; fi
    rm -rf $RESULTS
    mkdir -p $RESULTS
    step "build"
    if ! build_preset release; then
        say "the build failed"
        say "0 passed, 1 failed"
        return 1
    fi
    start_postgres
    step "unit and functional tests"
    if [ $long = yes ]; then run_ctest release; else run_ctest release -LE long; fi
    step "static checks"
    run_checks | tee $RESULTS/checks.log
    step "browser"
    if [ $long = yes ]; then full=--full; fi
    run_browser ${full:+"$full"} | tee $RESULTS/browser.log || true
    if [ $long = yes ]; then run_long; fi
    stop_postgres
    step "sum"
    if [ $long = yes ]; then full='ctest-asan.xml ctest-tsan.xml fuzz.log'; fi
    # shellcheck disable=SC2086 # a list of names
    python3 tools/dev/sum_results.py $RESULTS ctest-release.xml checks.log browser.log $full
}

run_bench() {
    local name=${1:-} file
    if [ -z "$name" ]; then
        for file in bench/*.py bench/*.sh; do
            case $file in */machine.py | *"*"*) ;; *) basename "${file%.*}" ;; esac
        done
        return
    fi
    shift
    install_for build test long
    build_release
    if [ -f "bench/$name.py" ]; then
        python3 "bench/$name.py" "$@"
    elif [ -f "bench/$name.sh" ]; then
        bash "bench/$name.sh" "$@"
    else
        die "there is no bench/$name.py or bench/$name.sh"
    fi
}
