#!/bin/sh
# Installs Portavoz into an empty prefix, takes the clone away, and works with the installed command alone: each kind
# of new site is made and built. Then uninstalls, and looks for what was left. Ends with `N passed, M failed`.
set -eu

passed=0
failed=0

# check NAME COMMAND…: runs the command; its output is shown only when it fails.
check() {
    name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        passed=$((passed + 1))
        echo "ok    $name"
    else
        failed=$((failed + 1))
        echo "FAIL  $name"
        sed 's/^/        /' "$work/log" | tail -20
    fi
}

holds() { grep -q -- "$2" "$1"; }
built() { test -s "$1/public/index.html" && test -s "$1/staff/index.html" && test -s "$1/public/feed.xml"; }
# As many pages come out of the copy as out of the original.
same_pages() { test "$(find "$1" -name '*.html' | wc -l)" = "$(find "$2" -name '*.html' | wc -l)"; }
nothing_in() { find "$1" -type f | (! grep .); }

# What is done once the clone is out of sight. $1: the folder of this check.
without_the_clone() {
    work=$1
    portavoz=$work/prefix/bin/portavoz
    export HOME="$work/home"
    unset LANG LC_ALL
    cd "$work"
    check "the clone is gone" test ! -e "$2/Package.swift"
    check "init makes a site" "$portavoz" init mine --name "Panadería Sol" --lang es
    check "which builds" "$portavoz" build --site mine --quiet
    check "into both editions" built mine
    check "under its own name" holds mine/public/index.html "Panadería Sol"
    check "and with no word of the sample" sh -c '! grep -rqi alborada mine/public mine/staff'
    check "new writes a post" sh -c 'cd mine && "$1" new post "Pan de ayer"' sh "$portavoz"
    check "which builds too" "$portavoz" build --site mine --quiet
    check "init makes a site in English" "$portavoz" init bakery --name "Sun Bakery" --lang en
    check "which builds" "$portavoz" build --site bakery --quiet
    check "init --sample copies the sample" "$portavoz" init sample --sample
    check "which builds" "$portavoz" build --site sample --quiet
    check "into both editions" built sample
    check "into as many pages as from the clone" same_pages "$work/from-clone/public" sample/public
    for shell in bash zsh fish; do
        if command -v "$shell" >/dev/null; then
            script=$(find prefix/share -name "portavoz" -path "*$shell*" -o -name _portavoz -path "*$shell*" \
                -o -name portavoz.fish -path "*$shell*")
            check "$shell reads its completions" "$shell" -n "$script"
        fi
    done
    echo "$passed $failed" >"$work/hidden"
}

if [ "${1:-}" = --without-the-clone ]; then
    without_the_clone "$2" "$3"
    exit 0
fi

cd "$(dirname "$0")/../.."
clone=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/empty" "$work/from-clone"
cp Tests/tools/check_install.sh "$work/"
cp -R content themes "$work/from-clone/" 2>/dev/null || :
.build/release/portavoz build --site "$work/from-clone" --quiet >/dev/null 2>&1 || :

check "make install" make --no-print-directory install PREFIX="$work/prefix"
check "make install honours DESTDIR" make --no-print-directory install-files DESTDIR="$work/stage" PREFIX=/usr
check "which holds the same files" diff -r "$work/prefix" "$work/stage/usr"

# A mount of an empty folder over the clone, which only this check's processes see, stands for a deleted clone.
hide='mount --bind "$1/empty" "$2" && cd "$1" && exec sh ./check_install.sh --without-the-clone "$1" "$2"'
if unshare --mount true 2>/dev/null; then
    unshare --mount sh -c "$hide" sh "$work" "$clone"
elif unshare --user --map-root-user --mount true 2>/dev/null; then
    unshare --user --map-root-user --mount sh -c "$hide" sh "$work" "$clone"
else
    echo "FAIL  the clone cannot be hidden: run this as root, or where user namespaces are allowed"
    echo "0 1" >"$work/hidden"
fi
read -r more_passed more_failed <"$work/hidden"
passed=$((passed + more_passed))
failed=$((failed + more_failed))

check "make uninstall" make --no-print-directory uninstall PREFIX="$work/prefix"
check "which leaves no file behind" nothing_in "$work/prefix"

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
