# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./check share: make sure of the packages, set up ccache, configure and build a preset.
# Sourced with the project's root as working directory. Every function returns 3 when the machine cannot be prepared.

readonly setup_list=packaging/debian-packages.txt

say() { printf '%s\n' "$*"; }
complain() { printf 'demarc: %s\n' "$*" >&2; }

# setup_packages GROUP...: the packages of these groups of the list, one a line.
setup_packages() {
    awk -v groups=" $* " '
        /^# \[/ { group = $2; gsub(/[][]/, "", group) }
        /^[^#]/ { if (index(groups, " " group " ")) print $1 }' "$setup_list"
}

# setup_missing PACKAGE...: those that are not installed. dpkg-query fails where it has never heard of one.
setup_missing() {
    local have
    have=$( (dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null || true) | sed -n 's/^ii \?//p' | sort -u)
    printf '%s\n' "$@" | sort -u | comm -23 - <(printf '%s\n' "$have")
}

# Is this the system the list was written for?
setup_is_debian12() {
    local release=${DEMARC_OS_RELEASE:-/etc/os-release}
    [[ -r $release ]] && grep -qx 'ID=debian' "$release" && grep -qx 'VERSION_ID="12"' "$release"
}

setup_as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

setup_can_be_root() {
    [[ $(id -u) -eq 0 ]] && return
    command -v sudo >/dev/null || return
    [[ -t 0 ]] || sudo -n true 2>/dev/null
}

setup_apt() {
    setup_as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

# Installs packages. PostgreSQL is only wanted for throw-away clusters, so its own first cluster (a server that would
# start now and at every boot) is not made.
setup_install() {
    local dropin=/etc/postgresql-common/createcluster.d/demarc-setup.conf guard='' status=0
    if printf '%s\n' "$@" | grep -qx 'postgresql' && [[ ! -e $dropin ]]; then
        guard=1
        setup_as_root mkdir -p "${dropin%/*}"
        say 'create_main_cluster = false' | setup_as_root tee "$dropin" >/dev/null
    fi
    setup_apt install --no-install-recommends "$@" || status=$?
    [[ -z $guard ]] || setup_as_root rm -f "$dropin"
    return "$status"
}

# setup_ensure GROUP...: the packages of these groups are installed when this returns 0.
setup_ensure() {
    local -a wanted missing
    mapfile -t wanted < <(setup_packages "$@")
    if [[ -n ${DEMARC_SKIP_SETUP:-} ]]; then
        return 0
    fi
    if ! setup_is_debian12; then
        complain "this script prepares Debian 12 (bookworm) only, and this is another system."
        say "Install what corresponds to these packages, then run it again with DEMARC_SKIP_SETUP=1:" >&2
        printf '  %s\n' "${wanted[@]}" >&2
        return 3
    fi
    mapfile -t missing < <(setup_missing "${wanted[@]}")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if ! setup_can_be_root; then
        complain "installing packages needs root or sudo, and neither is at hand here. As root, run:"
        say "  apt-get install --no-install-recommends ${missing[*]}" >&2
        return 3
    fi
    mkdir -p build
    if ! setup_install "${missing[@]}" >build/setup.log 2>&1; then
        { setup_apt update && setup_install "${missing[@]}"; } >>build/setup.log 2>&1 || {
            tail -n 15 build/setup.log >&2
            complain "the packages could not be installed; the whole log is build/setup.log."
            return 3
        }
    fi
}

# A compiler cache that survives a moved or re-cloned tree; inside build/ where there is no home to write to.
setup_environment() {
    export LC_ALL=C.UTF-8
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$PWD} CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    if [[ -z ${CCACHE_DIR:-} && ! -w ${HOME:-/nonexistent} ]]; then
        export CCACHE_DIR=$PWD/build/.ccache
    fi
}

# How many compilers at once: one a core, but no more than the memory holds (about 1.5 GB each).
setup_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)
    ((memory < 1)) && memory=1
    say $((cores < memory ? cores : memory))
}

# setup_build PRESET TARGET...: configures where needed (ninja itself notices changed CMake files) and builds.
setup_build() {
    local preset=$1 tree=build/$1
    shift
    if [[ ! -f $tree/build.ninja || CMakePresets.json -nt $tree/CMakeCache.txt ]]; then
        cmake --preset "$preset" || return
        touch "$tree/CMakeCache.txt"
    fi
    NINJA_STATUS="[$preset %f/%t] " cmake --build "$tree" -j "$(setup_jobs)" ${1:+--target "$@"}
}
