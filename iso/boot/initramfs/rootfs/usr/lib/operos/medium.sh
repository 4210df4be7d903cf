# A disk, stick or CD with the layers in its folder operos, found by the label of its file system.

mount_medium() {
  umount -l "$medium" 2>/dev/null
  wait_for_label "$media" mount_to_read
  say "medium $device labelled $media"
}

# By its type: then the kernel loads the one driver it needs, where busybox would try only those that are loaded.
mount_to_read() {
  type=$(type_of "$device")
  mount -t "${type:-auto}" -o ro "$device" "$medium" 2>/dev/null
}
