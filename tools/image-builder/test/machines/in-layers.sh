#!/bin/sh
# Runs a program in a root that is stacked from squashfs layers, as it is on a machine: writable, in memory.
#   in-layers.sh FOLDER LAYER... -- PROGRAM [ARGUMENT...]      layers bottom first, NAME.sqfs in FOLDER
# Meant for a mount namespace of its own: it takes /mnt for itself and unmounts nothing.
set -eu
folder=$1
shift
here=/mnt
mount -t tmpfs tmpfs "$here"
mkdir "$here/root" "$here/upper" "$here/work"
lower=
while [ "$1" != -- ]; do
  mkdir "$here/$1"
  mount -t squashfs -o ro,loop "$folder/$1.sqfs" "$here/$1"
  lower=$here/$1${lower:+:$lower}
  shift
done
shift
mount -t overlay overlay -o "lowerdir=$lower,upperdir=$here/upper,workdir=$here/work" "$here/root"
mount -t proc proc "$here/root/proc"
mount --rbind /dev "$here/root/dev"
mount -t tmpfs tmpfs "$here/root/run"
mkdir "$here/root/run/sshd"
exec chroot "$here/root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin LC_ALL=C.UTF-8 "$@"
