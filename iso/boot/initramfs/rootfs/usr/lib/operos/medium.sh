# A disk, stick or CD with the layers in its folder operos, found by the label of its file system.

mount_medium() {
  umount -l "$medium" 2>/dev/null
  modprobe -abq sd_mod sr_mod usb-storage uas # else each waits for the one before it to find something
  tries=0
  until device=$(findfs "LABEL=$media" 2>/dev/null) && mount_file_system "$device"; do
    tries=$((tries + 1))
    sleep 0.5
    if [ $((tries % 20)) -eq 0 ]; then
      say "no medium labelled $media yet"
      pause 1
    fi
    [ $((tries % 4)) -ne 0 ] || load_drivers_aside
  done
  say "medium $device labelled $media"
}

# By its type: then the kernel loads the one driver it needs, where busybox would try only those that are loaded.
mount_file_system() {
  type=$(blkid "$1" | sed -n 's/.* TYPE="\([a-z0-9]*\)".*/\1/p')
  mount -t "${type:-auto}" -o ro "$1" "$medium" 2>/dev/null
}
