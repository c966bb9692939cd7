# Shared by the scripts in tools/; sourced, never run.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/tappa
BUILD=$ROOT/build
SETUP_ENV=$BUILD/setup.env

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
    warn "${0##*/}: $*"
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

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
build() {
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
