/** One difference between two reports of the same machine, worded for an operator. */
export interface ReportChange {
  readonly part: 'system' | 'firmware' | 'cpu' | 'memory' | 'disk' | 'interface';
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** What it is about: a slot, a disk's identity or name, an interface's name, a field. */
  readonly subject: string;
  /** A sentence: `Disk sdb was removed: SAMSUNG MZ7LH480, serial S4…, 447.1 GiB.` */
  readonly text: string;
}
