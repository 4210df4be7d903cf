import { fileURLToPath } from 'node:url';
import { treeDigest } from '../files/tree-digest.ts';

/** Digest of the builder's own code in these folders of src: a step runs again when how it works has changed. */
export function codeDigest(...folders: readonly string[]): string {
  return folders
    .map((folder) => fileURLToPath(new URL(`../${folder}`, import.meta.url)))
    .map((folder) => treeDigest(folder, (name) => !name.endsWith('.spec.ts')).slice(0, 16))
    .join(' ');
}
