# What the running system writes: on the disk with the label that operos.data names, or else in memory. A system that
# is to keep what it writes never starts without its disk.

mount_upper() {
  mkdir -p "$upper"
  if [ -n "$data" ]; then mount_data; else mount_memory; fi
}

mount_memory() {
  mount -t tmpfs -o size=50%,mode=755 upper "$upper"
  mkdir "$upper/files" "$upper/work"
}

mount_data() {
  mkdir -p "$kept"
  wait_for_label "$data" mount_to_write
  until [ -d "$kept/system/files" ] && [ -d "$kept/system/work" ]; do
    umount "$kept"
    again "$device labelled $data has no folders system/files and system/work"
    wait_for_label "$data" mount_to_write
  done
  chmod 700 "$kept" # whoever may read a file finds it in its place
  upper=$kept/system
  say "data $device labelled $data"
}

# Mends what a power cut left; the kernel judges what it could not mend, and stops writing at the first new error.
mount_to_write() {
  e2fsck -p "$device" >"$run/e2fsck" 2>&1
  [ $? -lt 4 ] || say "$device has errors: $(tail -n 1 "$run/e2fsck")"
  missing="$device labelled $data cannot be mounted"
  mount -t ext4 -o rw,noatime,errors=remount-ro "$device" "$kept" 2>/dev/null
}
