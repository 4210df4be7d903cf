import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { runInRoot } from '../chroot/run-in-root.ts';

/** Surroundings of one of the image tools. */
export interface ToolRun {
  /** Files and folders that it reads or writes, by the same path inside and outside. */
  readonly folders: readonly string[];
  readonly log: string;
  readonly sourceDateEpoch: string;
}

/** mksquashfs, xorriso and their like, run in a root of their own, so that a result does not depend on the host. */
export abstract class ImageTools {
  /** The root that they lie in; loaders and boot sectors are copied from there. */
  abstract readonly root: string;
  /** Runs a tool; throws if it fails. */
  abstract run(program: readonly [string, ...string[]], run: ToolRun): Promise<void>;
}

/** The tools in a folder made by the step `image-tools`. */
export class RootedTools extends ImageTools {
  readonly root: string;

  constructor(root: string) {
    super();
    this.root = root;
  }

  async run(program: readonly [string, ...string[]], run: ToolRun): Promise<void> {
    const folders = [...new Set(run.folders.map(containing))];
    await runInRoot(
      {
        lowers: [],
        upper: this.root,
        binds: folders.map((folder) => ({ source: folder, target: folder })),
        sourceDateEpoch: run.sourceDateEpoch,
        log: run.log,
      },
      program,
    );
  }
}

function containing(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? path : dirname(path);
}
