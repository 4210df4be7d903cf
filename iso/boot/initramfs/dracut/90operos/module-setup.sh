#!/bin/bash
# Dracut's part: picks drivers, programs and their libraries. What runs is our /init alone; nothing of dracut's own
# start, no udev and no systemd is in the image.

# Only when asked for by name.
check() { return 255; }

# Whatever may stand between the machine and its layers: wired interfaces, disks, sticks, CDs, file systems; a keyboard
# and virtual machines of every kind; mirrors of two disks. No wireless, no graphics.
installkernel() {
  local everything=(
    '=drivers/net/ethernet' '=drivers/net/phy' '=drivers/net/mdio' '=drivers/net/pcs' '=drivers/net/usb'
    '=drivers/net/hyperv' '=drivers/net/vmxnet3' virtio_net xen-netfront af_packet
    '=drivers/ata' '=drivers/nvme' '=drivers/scsi' '=drivers/message' '=drivers/cdrom' '=drivers/virtio'
    virtio_blk xen-blkfront vmd loop '=drivers/usb/host' '=drivers/usb/storage' '=drivers/char/hw_random'
    hv_vmbus hv_storvsc pci-hyperv hid_generic usbhid hid_hyperv atkbd i8042
    overlay squashfs isofs udf vfat ext4 xfs '=fs/nls' md_mod raid1
  )
  hostonly='' instmods "${everything[@]}"
}

# make-initramfs laid rootfs, release.pub and development beside this file.
install() {
  inst_multiple busybox e2fsck mdadm minisign modprobe
  local applet
  for applet in $(busybox --list); do
    [[ -e $initdir/usr/bin/$applet || -e $initdir/usr/sbin/$applet ]] || ln -s busybox "$initdir/usr/bin/$applet"
  done
  cp -R "$moddir/rootfs/." "$initdir/"
  [[ ! -f $moddir/release.pub ]] || inst_simple "$moddir/release.pub" /etc/operos/release.pub
  [[ ! -f $moddir/development ]] || inst_simple "$moddir/development" /etc/operos/development
}
