# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Installs what a bare Debian 12 lacks.
# Asks dpkg each time: that takes milliseconds and is never out of date.

wanted_packages() { # GROUP…
    awk -v groups=" $* " '!/^#/ && NF && index(groups, " " $2 " ") { print $1 }' tools/packages.txt
}

missing_packages() { # PACKAGE…
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p' | sort -u)
    comm -23 <(printf '%s\n' "$@" | sort -u) <(printf '%s\n' "$installed")
}

install_for() { # GROUP…
    command -v dpkg-query >/dev/null || die "./dev installs on Debian 12; see tools/packages.txt"
    local wanted missing
    mapfile -t wanted < <(wanted_packages "$@")
    command -v npm >/dev/null || wanted+=(nodejs npm)
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ "${#missing[@]}" -gt 0 ]; then
        step "installing ${missing[*]}"
        as_root bash tools/dev/apt_install.sh "${missing[@]}"
    fi
    use_node
}

node_is_new_enough() {
    command -v node >/dev/null &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number);
                 process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

# Debian 12 has node 18; the tools at build and test time need 20.19.
use_node() {
    node_is_new_enough && return
    local machine
    case $(uname -m) in
        x86_64) machine=x64 ;;
        aarch64) machine=arm64 ;;
        *) die "node 20.19 or newer is needed, and there is none to install for $(uname -m)." ;;
    esac
    if [ ! -x build/node/node_modules/.bin/node ]; then
        step "installing node 20.20.2 in build/node"
        mkdir -p build/node
        npm install --prefix build/node --ignore-scripts --no-fund --no-audit \
            "node-linux-$machine@20.20.2" </dev/null
    fi
    PATH="$ROOT/build/node/node_modules/.bin:$PATH"
    export PATH
}

install_npm() { # FOLDER with package.json and package-lock.json
    python3 tools/install_node_modules.py "$1" "build/stamps/${1//\//-}"
}
