# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Builds, and starts the demo. Ninja decides what is out of date, in a moment.

build_preset() { # PRESET [TARGET…]
    local preset=$1
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        cmake --preset "$preset" >/dev/null || return 1
    fi
    ninja -C "build/$preset" --quiet "$@"
}

build_release() { build_preset release vredestijd; }

port_of() { # the demo's options
    local port=8080
    while [ $# -gt 0 ]; do
        case $1 in
            --port) port=${2:-} ;;
            --port=*) port=${1#--port=} ;;
        esac
        shift
    done
    say "$port"
}

wait_until_ready() { # PID URL
    local turn
    for turn in $(seq 2400); do
        curl --silent --fail --max-time 2 --output /dev/null "$2" && return
        kill -0 "$1" 2>/dev/null || return 1
        sleep 0.05
    done
    say "no answer after $turn attempts" >&2
    return 1
}

start_demo() {
    local port server
    install_for build
    build_release
    port=$(port_of "$@")
    case " $* " in *" --port"*) ;; *) set -- --port "$port" "$@" ;; esac
    # The same day each time, so that the demo looks the same tomorrow.
    case " $* " in *" --today"*) ;; *) set -- --today 2026-11-23 "$@" ;; esac
    mkdir -p build/demo
    build/release/vredestijd demo --data build/demo --logins build/demo-logins.json "$@" &
    server=$!
    # shellcheck disable=SC2064 # the number of this server, now
    trap "kill -TERM $server 2>/dev/null || true" INT TERM EXIT
    if wait_until_ready "$server" "http://localhost:$port/healthz"; then
        python3 tools/dev/print_logins.py build/demo-logins.json "http://localhost:$port"
    fi
    wait "$server"
}
