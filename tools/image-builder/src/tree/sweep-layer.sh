#!/bin/sh
# Removes from a layer what must never be in one, and gives every file made during this build the same time:
#   sweep-layer.sh UPPER EPOCH BEGAN
set -eu
cd "$1"
epoch=$2 began=$3
for path in \
  etc/hostname etc/resolv.conf.dpkg-bak etc/.pwd.lock etc/ssh/ssh_host_* \
  var/lib/systemd/random-seed var/lib/systemd/credential.secret var/lib/dbus/machine-id \
  var/cache/apt/* var/lib/apt/lists/* var/lib/apt/extended_states.* var/cache/debconf/*-old var/cache/ldconfig/aux-cache \
  var/lib/dpkg/*-old var/lib/dpkg/lock* var/lib/dpkg/triggers/Lock var/tmp/* tmp/* run/* \
  root/.cache root/.bash_history root/.wget-hsts root/.npm \
  vmlinuz vmlinuz.old initrd.img initrd.img.old boot/initrd* usr/sbin/policy-rc.d \
  var/cache/pacman/pkg/* var/lib/pacman/sync/* etc/pacman.d/gnupg
do
  # A deleted file of a layer below is a character device here and has to stay one.
  for found in $path; do
    [ -c "$found" ] || rm -rf "$found"
  done
done
# Programs expect their folders below /var/log to be there.
if [ -d var/log ]; then find var/log -type f -delete; fi
find . -name '*.pacnew' -o -name '*.pacsave' -o -name '*.pacorig' -o -name '*.dpkg-old' -o -name '*.dpkg-dist' | while read -r found; do
  rm -f "$found"
done
if [ -e etc/machine-id ]; then : > etc/machine-id; fi
find . -newermt "@$began" -exec touch --no-dereference --date="@$epoch" {} +
