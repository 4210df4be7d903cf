/** Where things lie on the medium; isolinux, GRUB and the initramfs read them by these paths. */
export const mediumPaths = {
  kernel: 'operos/vmlinuz',
  initramfs: 'operos/initramfs.img',
  /** The layers, and all that is said of them. */
  layers: 'operos',
  memtestBios: 'tools/memtest.bin',
  memtestEfi: 'tools/memtest.efi',
  isolinux: 'isolinux',
  isolinuxMenu: 'isolinux/isolinux.cfg',
  grubMenu: 'boot/grub/grub.cfg',
  /** The file system that UEFI firmware starts from. */
  efiImage: 'boot/efi.img',
  /** GRUB as Debian signs it looks for this file to find the medium. */
  mark: '.disk/info',
} as const;
