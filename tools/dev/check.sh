# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# The static checks and the format. Each tools/check_NAME.py is one check.

sources() {
    find src tests -name node_modules -prune -o \( -name '*.h' -o -name '*.cpp' \) -print | sort
}

# Names the files that ./dev format would change.
check_format() {
    local said
    said=$(sources | xargs -r clang-format-14 --dry-run -Werror 2>&1) && return
    printf '%s\n' "$said" | sed -n 's/:[0-9]*:[0-9]*: error: .*//p' | sort -u
    return 1
}
format_sources() { sources | xargs -r clang-format-14 -i; }

# Runs one check; prints PASS or FAIL and, for a failure, what it said.
one_check() { # NAME COMMAND…
    local name=$1 said
    shift
    if said=$("$@" 2>&1); then
        say "PASS check $name"
    else
        say "FAIL check $name"
        printf '%s\n' "$said" | sed 's/^/    /'
    fi
}

run_checks() {
    local file name
    install_npm web
    one_check format check_format
    for file in tools/check_*.py; do
        name=${file#tools/check_}
        one_check "${name%.py}" python3 "$file" "$ROOT"
    done
}

run_checks_alone() {
    mkdir -p build
    run_checks | tee build/checks.log
    ! grep -q '^FAIL' build/checks.log
}
