#!/bin/sh
# Installs the Debian packages that a task needs and the machine lacks. When nothing is missing it asks no server
# anything, so that calling it before every task costs nothing.
#
#   install_missing.sh build|site|test|bench
set -eu

# The C libraries Portavoz stands on; what the Swift toolchain calls or links with and a bare Debian has not: a linker,
# the C and C++ runtimes' headers and start files (g++), and the shared libraries of its own programs.
build="g++ pkg-config libcmark-dev libjemalloc-dev libyaml-dev libxxhash-dev libssl-dev libminizip-dev zlib1g-dev
    libcurl4-openssl-dev libhunspell-dev libncurses6 libsqlite3-0 libxml2 tzdata"
# The checks from outside: Python's packages (in .venv), the Nu HTML checker (Java), pages in a browser, dictionaries, and
# what `guest receive` calls for images and documents; OpenSSL, which checks badges. After a slash stands a command: whoever
# has it from elsewhere needs no package.
test="python3 python3-venv default-jre-headless/java chromium/chromium fonts-liberation hunspell-es hunspell-en-us
    hunspell-en-gb libvips-tools/vips woff2/woff2_decompress pandoc/pandoc openssl"
bench="python3 python3-venv libvips-tools/vips"
# Pagefind, for the search of the sample site, comes as a package of Python's; libvips draws its social cards (with the brand's own
# fonts where they are packed, which `woff2` undoes).
site="python3 python3-venv libvips-tools/vips woff2/woff2_decompress"

case "${1:-}" in
    build) wanted=$build ;;
    test) wanted="$build $test" ;;
    bench) wanted="$build $bench" ;;
    site) wanted="$build $site" ;;
    *) echo "usage: install_missing.sh build|site|test|bench" >&2; exit 64 ;;
esac

if ! command -v dpkg >/dev/null; then
    echo "This is not Debian: install by hand what these Debian packages hold, if it is missing:" $wanted
    exit 0
fi

missing=
for package in $wanted; do
    case $package in
        */*) ! command -v "${package#*/}" >/dev/null || continue; package=${package%/*} ;;
    esac
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "error: these packages are missing, and only root can install them:$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing$missing"
$as_root apt-get update -q
# `env` carries the variable through sudo.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
