#!/bin/sh
# Runs a program inside a root folder, in mount, process and network namespaces of its own:
#   enter-root.sh ROOT LOWER UPPER WORK BINDS EPOCH PROGRAM [ARGUMENT...]
# LOWER   folders joined by ":", top first; empty: ROOT is used as it is, without an overlay.
# BINDS   a file with one "SOURCE TARGET" a line; TARGET is inside the root.
# Nothing the program leaves in /tmp, /run or /var/tmp gets into the layer, and it reaches no network.
set -eu
root=$1 lower=$2 upper=$3 work=$4 binds=$5 epoch=$6
shift 6
if [ -n "$lower" ]; then
  mount -t overlay overlay -o "lowerdir=$lower,upperdir=$upper,workdir=$work,xino=off,index=off,redirect_dir=off,metacopy=off" "$root"
fi
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount --rbind /dev "$root/dev"
for scratch in tmp run var/tmp; do
  mount -t tmpfs -o mode=1777 tmpfs "$root/$scratch"
done
while read -r source target; do
  if [ -d "$source" ]; then mkdir -p "$root$target"; else : > "$root$target"; fi
  mount --bind "$source" "$root$target"
done < "$binds"
exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TZ=UTC \
  DEBIAN_FRONTEND=noninteractive SOURCE_DATE_EPOCH="$epoch" "$@"
