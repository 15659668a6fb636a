#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes both Debian packages of build/release and looks at what is in them: the right files, dependencies found, no
# Widgets behind demarcctl, programs that start from where they were unpacked.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

fail() {
    printf 'packages: %s\n' "$*" >&2
    exit 1
}
field() { dpkg-deb -f "$1" "$2"; }

tree=build/release
folder=$tree/packages
rm -rf "$folder"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
(cd "$tree" && cpack >packages.log 2>&1) || {
    cat "$tree/packages.log" >&2
    fail "CPack could not make them."
}

console=$(echo "$folder"/demarc_*.deb)
tool=$(echo "$folder"/demarcctl_*.deb)
[[ -f $console && -f $tool ]] || fail "there should be one package of each kind in $folder."

[[ $(field "$console" Depends) == *libqt6charts6* ]] || fail "demarc does not depend on Qt Charts; were its libraries looked at?"
[[ $(field "$tool" Depends) == *libqt6core6* ]] || fail "demarcctl does not depend on Qt Core; were its libraries looked at?"
[[ $(field "$tool" Depends) != *@(libqt6widgets6|libqt6charts6)* ]] || fail "demarcctl drags in Widgets."

root=$tree/packages/root
for package in "$console" "$tool"; do dpkg-deb -x "$package" "$root"; done
for file in bin/demarc bin/demarcctl share/applications/org.demarc.Demarc.desktop \
    share/metainfo/org.demarc.Demarc.metainfo.xml share/icons/hicolor/scalable/apps/org.demarc.Demarc.svg \
    lib/systemd/user/demarc-collector.service lib/systemd/system/demarc-collector.service share/man/man1/demarc.1 share/man/man1/demarcctl.1; do
    [[ -s $root/usr/$file ]] || fail "/usr/$file is missing."
done
QT_QPA_PLATFORM=offscreen "$root/usr/bin/demarc" --help >/dev/null || fail "the unpacked demarc does not start."
"$root/usr/bin/demarcctl" --help >/dev/null || fail "the unpacked demarcctl does not start."
rm -rf "$root"
printf 'packages: %s\n' "${console##*/}" "${tool##*/}"
