#!/usr/bin/env bash
# Installs the Debian packages named as arguments that are missing, and checks that Swift is there.
# Sourced by Samples/quickstart, Tests/run and .ci/run; defines functions only.

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# The packages that the build needs.
build_packages=(libturbojpeg0-dev libheif-dev libpng-dev libwebp-dev libarchive-dev libqrencode-dev libsqlite3-dev pkg-config zlib1g-dev)

# Installs what is missing; uses sudo only when not root.
require_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    command -v apt-get >/dev/null || fail "These packages are missing and this is not a Debian system: ${missing[*]}"
    say "Installing missing packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "Run as root, or install these packages first: ${missing[*]}"
        as_root=(sudo)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update -qq ||
        fail "apt-get update failed. Check the network and the package sources."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq \
        --no-install-recommends "${missing[@]}" >/dev/null ||
        fail "Installing failed. Try: apt-get install ${missing[*]}"
}

# Ends with instructions when Swift is missing or older than 6.2.
require_swift() {
    local version
    command -v swift >/dev/null ||
        fail "Swift is missing. Install Swift 6.2 or newer for Debian 12 from https://www.swift.org/install/linux/ and try again."
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    # shellcheck disable=SC2086
    set -- ${version:-0 0}
    if [ "$1" -lt 6 ] || { [ "$1" -eq 6 ] && [ "$2" -lt 2 ]; }; then
        fail "This Swift is too old. Install Swift 6.2 or newer from https://www.swift.org/install/linux/ and try again."
    fi
}
