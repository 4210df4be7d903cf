import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';

/** What the image builder leaves beside the layers; Teamster checks the rest of it. */
interface ImagesDocument {
  readonly kernel: string;
  readonly initramfs: readonly string[];
  readonly layers: readonly { readonly name: string }[];
}

const DESCRIPTION = 'images.json';
/** An initramfs with a release key asks for these beside the layers. */
const SIGNED_LIST = ['manifest', 'manifest.minisig'];

/** The newest folder of images below `dist/images`. */
export function newestImages(built: string): string {
  const folders = entriesOf(built)
    .map((name) => join(built, name))
    .filter((folder) => entriesOf(folder).includes(DESCRIPTION));
  const age = (folder: string): number => statSync(join(folder, DESCRIPTION)).mtimeMs;
  const [newest] = folders.sort((a, b) => age(b) - age(a));
  if (newest === undefined)
    throw new CommandFailure(
      exitCodes.failed,
      `Expected images below ${built}, found none; build them first: npm run iso -- --dev --only worker`,
    );
  return newest;
}

/** The kernel among images. */
export function kernelOf(images: string): string {
  return join(images, basename(readDescription(join(images, DESCRIPTION)).kernel));
}

/** Copies images to where a controller serves them from; gives the path of its images.json. */
export function layImages(images: string, root: string): string {
  const description = join(images, DESCRIPTION);
  const { kernel, initramfs, layers } = readDescription(description);
  const bootTree = join(root, 'srv/operos/boot');
  for (const path of [kernel, ...initramfs])
    copy(join(images, basename(path)), join(bootTree, path));
  const signed = entriesOf(images).filter((name) => SIGNED_LIST.includes(name));
  for (const file of [...layers.map(({ name }) => `${basename(name)}.sqfs`), ...signed])
    copy(join(images, file), join(root, 'srv/operos/layers', file));
  return description;
}

/** A copy, not a link: a scenario may damage a layer. Copied without its blocks where the file system can. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

function readDescription(file: string): ImagesDocument {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ImagesDocument;
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read ${file}: ${(cause as Error).message}. Build the images again: npm run iso -- --dev --only worker`,
      { cause },
    );
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing was built yet, or it is a file
  }
}
