/** What a partition of a controller is for, in the order in which they lie on the disk. */
export const partitionRoles = ['bios', 'efi', 'slot-a', 'slot-b', 'data'] as const;
/** What a partition is for. */
export type PartitionRole = (typeof partitionRoles)[number];

interface RoleFacts {
  readonly name: string;
  /** The label of its file system; null where there is none. */
  readonly label: string | null;
  readonly type: string;
}

const LINUX = '0FC63DAF-8483-4772-8E79-3D69D8477DE4';

/** How each is called, in the table and in its file system: initramfs and boot menu find them by their labels. */
export const roleFacts: Readonly<Record<PartitionRole, RoleFacts>> = {
  bios: { name: 'operos-bios', label: null, type: '21686148-6449-6E6F-744E-656564454649' },
  efi: {
    name: 'operos-efi',
    label: 'OPEROS-EFI',
    type: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
  },
  'slot-a': { name: 'operos-a', label: 'OPEROS-A', type: LINUX },
  'slot-b': { name: 'operos-b', label: 'OPEROS-B', type: LINUX },
  data: { name: 'operos-data', label: 'OPEROS-DATA', type: LINUX },
};

/** The name of the first partition until an installation is complete; then it is that of its role. */
export const UNFINISHED = 'operos-new';
