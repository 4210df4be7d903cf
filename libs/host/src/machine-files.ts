import type { PathAttributes, PathState } from './path-state.ts';

/**
 * The files of one machine (or of a disk that is to become one), by the few operations of which applying a plan is
 * made. Each is complete when its promise resolves, but survives a power cut only after `syncDirectory`.
 */
export abstract class MachineFiles {
  /** Looks without following a symbolic link at the end of the path. */
  abstract inspect(path: string): Promise<PathState>;
  /** Creates a file that must not exist, and waits until its bytes are on the disk. */
  abstract writeNew(path: string, bytes: Uint8Array, attributes: NewAttributes): Promise<void>;
  /** Replaces `to` in one step, within one directory. */
  abstract rename(from: string, to: string): Promise<void>;
  /** Gives the same file a second name; a synced copy where the filesystem has no hard links. */
  abstract link(from: string, to: string): Promise<void>;
  /** Removes a file or a symbolic link; nothing if there is none. */
  abstract remove(path: string): Promise<void>;
  abstract makeDirectory(path: string, attributes: NewAttributes): Promise<void>;
  /** Removes a directory if it is there and empty. */
  abstract removeDirectory(path: string): Promise<void>;
  abstract setAttributes(path: string, attributes: NewAttributes): Promise<void>;
  /** Makes what was created, renamed and removed in a directory outlast a power cut. */
  abstract syncDirectory(path: string): Promise<void>;
  /** The path that a program on this machine (a checker) finds the file at. */
  abstract outsidePath(path: string): string;
  /** Runs one piece of work at a time; throws HostError `busy` if another process is at it. */
  abstract exclusively<T>(work: () => Promise<T>): Promise<T>;
}

/** Ids that are not given are those of the process. */
export interface NewAttributes extends Pick<PathAttributes, 'mode'> {
  readonly uid?: number;
  readonly gid?: number;
}
