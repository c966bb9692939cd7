# Shared by the scripts in tools/; sourced, never run.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=$ROOT/build
SETUP_ENV=$BUILD/setup.env

# What is kept from one tree to the next lies in the user's cache folder; without one that can be
# written, in build/, where the compiler's and npm's caches then are too.
CACHE=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
if [[ -n $CACHE ]] && mkdir -p "$CACHE/tappa" 2>/dev/null && [[ -w $CACHE/tappa ]]; then
    CACHE=$CACHE/tappa
else
    CACHE=$BUILD/cache
    export CCACHE_DIR=$CACHE/ccache npm_config_cache=$CACHE/npm
fi

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
    warn "${0##*/}: $*"
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

can_write_build() { mkdir -p "$BUILD" 2>/dev/null && [[ -w $BUILD ]]; }

# locked COMMAND…: one at a time makes things in build/; whoever comes second waits. Without flock
# (macOS) nobody is kept from it.
locked() {
    can_write_build || die "cannot write to $BUILD; copy the folder to a place of your own first"
    if [[ -n ${TAPPA_LOCKED:-} ]] || ! has flock; then
        "$@"
        return
    fi
    local lock
    exec {lock}>"$BUILD/lock"
    if ! flock -n "$lock"; then
        warn "${0##*/}: waiting until another build of this folder is done"
        flock "$lock"
    fi
    export TAPPA_LOCKED=1
    "$@"
    unset TAPPA_LOCKED
    exec {lock}>&-
}

# Reads what tools/setup found out, and runs it first where it has not run yet.
load_setup() {
    [[ -f $SETUP_ENV ]] || "$ROOT/tools/setup" >&2
    # shellcheck disable=SC1090
    source "$SETUP_ENV"
}

# As many jobs as there are processors, unless TAPPA_JOBS says otherwise.
jobs_count() { printf '%s' "${TAPPA_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}"; }

# configure PRESET: CMake's answers, kept from the screen unless something is wrong. Ninja calls CMake
# again by itself for changed CMakeLists.txt; only new presets or a new setup need it from here.
configure() {
    local preset=$1 log=$BUILD/$1.configure.log made=$BUILD/$1/build.ninja
    [[ ! -f $made || $SETUP_ENV -nt $made || $ROOT/CMakePresets.json -nt $made ]] || return 0
    (cd "$ROOT" && cmake --preset "$preset") >"$log" 2>&1 || {
        cat "$log" >&2
        die "CMake could not configure $preset"
    }
    touch "$made"
}

# build PRESET [TARGET…]: quiet when all is well.
build() { locked build_now "$@"; }
build_now() {
    local preset=$1 log=$BUILD/$1.build.log
    shift
    local targets=()
    (($# == 0)) || targets=(--target "$@")
    configure "$preset"
    cmake --build "$BUILD/$preset" --parallel "$(jobs_count)" "${targets[@]}" >"$log" 2>&1 || {
        # From the first failure on; all of it where ninja itself failed.
        if grep -q '^FAILED:' "$log"; then sed -n '/^FAILED:/,$p' "$log" >&2; else cat "$log" >&2; fi
        die "the build of $preset failed"
    }
}
