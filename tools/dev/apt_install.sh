#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs Debian packages without a question and without starting a service.
# As root. Usage: apt_install.sh PACKAGE…
set -euo pipefail

# No cluster "main" and no nginx on port 80: the tests start their own.
cluster=/etc/postgresql-common/createcluster.conf
if [ ! -e "$cluster" ]; then
    mkdir -p "$(dirname "$cluster")"
    echo 'create_main_cluster = false' >"$cluster"
fi
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
fi

apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300
    -o Dpkg::Options::=--force-confold)
"${apt[@]}" update -q </dev/null
"${apt[@]}" install -q -y --no-install-recommends "$@" </dev/null
