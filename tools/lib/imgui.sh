# Finds Dear ImGui's sources, or fetches Debian's package of them. Part of tools/setup, which sources
# it.
# shellcheck shell=bash

IMGUI_VERSION=1.92.2b
IMGUI_SHA256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
# Suites that carry that version, in the order to ask.
IMGUI_SUITES=(forky sid)

# debian_mirror FILE…: the first Debian mirror in package sources of either form.
debian_mirror() {
    # Of the usual files some are always missing, which is sed's error and not ours.
    { sed -nE -e 's/^deb(-src)?[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\3/p' \
        -e 's/^URIs:[[:space:]]*([^[:space:]]+).*/\1/p' "$@" 2>/dev/null || true; } |
        grep -m 1 -E '/debian/?$'
}

debian_keyring() {
    local file
    for file in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do
        if [[ -f $file ]]; then
            printf '%s' "$file"
            return
        fi
    done
    return 1
}

# Downloads the source package with apt, in a private folder so that the machine's own package
# sources stay as they are. We check the tarball's sum: how old a mirror's list is does not matter.
download_imgui() {
    local target=$1 mirror keyring suite folder tarball
    mirror=$(debian_mirror /etc/apt/sources.list /etc/apt/sources.list.d/*.{sources,list}) &&
        keyring=$(debian_keyring) || return 1
    folder=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$folder'" RETURN
    mkdir -p "$folder"/{lists,cache}/partial "$folder/cache/archives/partial" "$folder/out"
    for suite in "${IMGUI_SUITES[@]}"; do
        cat >"$folder/debian.sources" <<SOURCES
Types: deb-src
URIs: $mirror
Suites: $suite
Components: main
Signed-By: $keyring
SOURCES
        local private=(
            -o "Dir::Etc::sourcelist=$folder/debian.sources" -o Dir::Etc::sourceparts=-
            -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache"
            -o APT::Sandbox::User="$(id -un)" -o Acquire::Check-Valid-Until=false
        )
        apt-get "${private[@]}" -qq update >"$folder/log" 2>&1 || continue
        # The tarball, not the package: Debian's revision may move on while upstream's stays.
        (cd "$folder/out" && apt-get "${private[@]}" -qq source --download-only --tar-only imgui) \
            >>"$folder/log" 2>&1 || continue
        for tarball in "$folder"/out/imgui_"$IMGUI_VERSION"*.orig.tar.*; do
            [[ -f $tarball ]] || continue
            if ! printf '%s  %s\n' "$IMGUI_SHA256" "$tarball" | sha256sum --check --status; then
                warn "The checksum of ${tarball##*/} from $suite is not the expected one."
                continue
            fi
            rm -rf "$target.new"
            mkdir -p "$target.new"
            tar -xf "$tarball" -C "$target.new" --strip-components=1
            rm -rf "$target"
            mv "$target.new" "$target"
            return 0
        done
    done
    [[ ! -s $folder/log ]] || warn "$(tail -n 5 "$folder/log")"
    return 1
}

is_imgui() { grep -qs "define IMGUI_VERSION  *\"$IMGUI_VERSION\"" "$1/imgui.h"; }

find_imgui() {
    local cached=$CACHE/imgui-$IMGUI_VERSION
    if [[ -n ${TAPPA_IMGUI_DIR:-} ]] && is_imgui "$TAPPA_IMGUI_DIR"; then return; fi
    if is_imgui "$cached"; then
        TAPPA_IMGUI_DIR=$cached
        return
    fi
    say "Fetching Dear ImGui $IMGUI_VERSION"
    mkdir -p "$CACHE"
    if is_debian && download_imgui "$cached"; then
        TAPPA_IMGUI_DIR=$cached
    else
        warn "No Debian source package of Dear ImGui at hand: CMake will fetch it with git."
        TAPPA_IMGUI_DIR=
    fi
}
