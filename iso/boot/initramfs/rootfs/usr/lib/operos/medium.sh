# A disk, stick or CD with the layers in its folder operos, found by the label of its file system.

mount_medium() {
  umount -l "$medium" 2>/dev/null
  modprobe -abq isofs udf vfat ext4 xfs # mount tries only what the kernel already knows
  tries=0
  until device=$(findfs "LABEL=$media" 2>/dev/null) && mount -o ro "$device" "$medium" 2>/dev/null; do
    tries=$((tries + 1))
    sleep 0.5
    if [ $((tries % 20)) -eq 0 ]; then
      say "no medium labelled $media yet"
      pause 1
    fi
    load_drivers_aside
  done
  say "medium $device labelled $media"
}
