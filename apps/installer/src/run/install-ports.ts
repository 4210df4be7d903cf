import type { MachineFiles, ProgramRunner } from '@operos/host';
import type { CopyAction, SecretName } from '../plan/action.ts';

/** What carrying out an installation needs of the machine. */
export interface InstallPorts {
  readonly programs: ProgramRunner;
  /** The files below a folder; what a symbolic link leads out of it is refused. */
  filesBelow(root: string): MachineFiles;
  /** Copies with digest and progress in bytes; resolves false when nothing had to be done. */
  copy(
    order: CopyAction,
    watch: { readonly onBytes: (bytes: number) => void; readonly signal: AbortSignal },
  ): Promise<boolean>;
  /** Where something is mounted, in the order in which it was mounted. */
  mountPoints(): readonly string[];
  /** Resolves after some milliseconds, or as soon as the signal fires. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Appends a line to the log; it never gets a secret. */
  log(line: string): void;
}

/** What a plan calls by name only. */
export interface InstallSecrets {
  /** The text, made at the first call where it is made here. */
  secret(name: SecretName): Promise<string>;
}
