import type { BackupPart } from './backup-part.ts';

/** Every part of a backup, in the order they are collected. */
export class BackupParts {
  constructor(readonly all: readonly BackupPart[]) {}
}
