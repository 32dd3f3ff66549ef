#!/bin/sh
# Proves that a fresh machine needs nothing that the README does not name: makes a bare Debian root (apt, git, make),
# lends it the Swift toolchain, clones this repository's HEAD into it and runs make there with LANG unset.
#
#   sudo Tests/tools/fresh_machine.sh [TARGET…]     the targets of make, run one after another; `site site` unless told
#   KEEP=1 …                                        leaves the root folder there, and says where
#
# Needs root, debootstrap and some GB in the temporary folder. Packages come from wherever this machine gets its own:
# apt's sources, proxies, certificates, pip's settings and git's redirections are handed on as they are found.
set -eu
cd "$(dirname "$0")/../.."

if [ "${1:-}" != --mounts-are-private ]; then
    [ "$(id -u)" = 0 ] || { echo "error: only root can make a root folder: use sudo" >&2; exit 1; }
    command -v debootstrap >/dev/null || { echo "error: Debian's debootstrap is missing" >&2; exit 1; }
    # Every mount below is seen by these processes only, and is gone when they are.
    exec unshare --mount --propagation private sh "$PWD/Tests/tools/fresh_machine.sh" --mounts-are-private "$@"
fi
shift
[ $# -gt 0 ] || set -- site site

codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Identifier: Packages' |
    awk -v wanted="$codename" '$1 == wanted { print $2; exit }')
[ -n "$mirror" ] || { echo "error: apt knows no source for Debian's $codename" >&2; exit 1; }
command -v swift >/dev/null || { echo "error: swift is not on root's PATH" >&2; exit 1; }
toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")

root=$(mktemp -d "${TMPDIR:-/tmp}/fresh-machine-XXXXXX")
chmod 755 "$root" # apt downloads as a user of its own
mount --bind "$root" "$root" # so that everything mounted below it goes in one call
tidy() {
    umount --recursive --lazy "$root"
    if [ -n "${KEEP:-}" ]; then echo "kept: $root"; else rm -rf --one-file-system "$root"; fi
}
trap tidy EXIT
echo "== A bare Debian $codename in $root"
debootstrap --variant=minbase --include=ca-certificates,git,make "$codename" "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -20 "$root.log"; exit 1; }
rm -f "$root.log"

lend() { # a folder of this machine, at the same place, read-only
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro "$root$1"
}
hand_on() { # a file or folder of this machine's settings, if it is there
    for path; do
        [ -e "$path" ] || continue
        mkdir -p "$root$(dirname "$path")"
        cp -RL "$path" "$root$(dirname "$path")/"
    done
}

rm -f "$root/etc/apt/sources.list"
hand_on /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf /etc/apt/apt.conf.d /etc/apt/auth.conf.d \
    /etc/apt/preferences.d /etc/apt/trusted.gpg.d /etc/apt/keyrings /usr/share/keyrings \
    /usr/local/share/ca-certificates /etc/resolv.conf /etc/hosts /etc/gitconfig /etc/pip.conf
lend "$toolchain"
# Where git is told to find a server's repositories in a folder, that folder has to be there.
git config --system --get-regexp '^url\..*\.insteadof$' 2>/dev/null | sed 's/^url\.\(.*\)\.insteadof .*/\1/' | sort -u |
    while read -r folder; do if [ -d "$folder" ]; then lend "${folder%/}"; fi; done
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"

git clone --quiet --no-hardlinks "$PWD" "$root/root/portavoz"

inside() {
    env -i HOME=/root TERM=dumb PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:$toolchain/bin" \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        ${no_proxy:+no_proxy="$no_proxy"} ${PIP_INDEX_URL:+PIP_INDEX_URL="$PIP_INDEX_URL"} \
        ${PIP_CERT:+PIP_CERT="$PIP_CERT"} \
        chroot "$root" "$@"
}
inside update-ca-certificates >/dev/null 2>&1
echo "== Beyond Debian's minimum it has: ca-certificates git make, and Swift in $toolchain"
for target; do
    echo "== make $target"
    start=$(date +%s)
    inside make -C /root/portavoz --no-print-directory "$target"
    echo "== make $target: done in $(($(date +%s) - start)) s"
done
