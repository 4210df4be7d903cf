import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  lstatSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file that must not be in a layer, and why. */
export interface LeftBehind {
  /** Inside the root, without a slash before it. */
  readonly path: string;
  readonly why: string;
}

interface Rule {
  readonly why: string;
  readonly path: RegExp;
  /** Whether the file itself is at fault; every file of that path, if there is none. */
  readonly isWrong?: (file: string, stat: Stats) => boolean;
}

const isNotEmpty = (_file: string, stat: Stats): boolean => stat.size > 0;

/** Holds for every layer; the newest fault found in the wild is the reason for each. */
const always: readonly Rule[] = [
  { why: 'an ssh host key: every machine would have the same', path: /^etc\/ssh\/ssh_host_/ },
  {
    why: 'a machine id: every machine would have the same',
    path: /^etc\/machine-id$/,
    isWrong: isNotEmpty,
  },
  { why: 'a machine id: every machine would have the same', path: /^var\/lib\/dbus\/machine-id$/ },
  {
    why: 'a random seed: every machine would have the same',
    path: /^var\/lib\/systemd\/random-seed$/,
  },
  {
    why: 'a secret that each machine makes for itself',
    path: /^var\/lib\/systemd\/credential\.secret$/,
  },
  { why: 'a list of a package repository', path: /^var\/lib\/(?:apt\/lists|pacman\/sync)\/./ },
  { why: 'a package file', path: /\.(?:deb|pkg\.tar\.\w+)$/ },
  { why: 'a cache of the package manager', path: /^var\/cache\/(?:apt|pacman)\/.*\.\w+$/ },
  { why: 'a log of the build', path: /^var\/log\// },
  { why: 'a scratch file of the build', path: /^(?:tmp|run|var\/tmp)\// },
  {
    why: 'credentials of a person',
    path: /(?:^|\/)\.(?:netrc|npmrc|git-credentials|bash_history|pgpass)$/,
  },
  { why: 'a private key', path: /./, isWrong: beginsAsPrivateKey },
  { why: 'a password', path: /^etc\/g?shadow-?$/, isWrong: holdsPassword },
];

const inRelease: readonly Rule[] = [
  {
    why: 'a key that opens every node; only development builds have one',
    path: /(?:^|\/)authorized_keys2?$/,
  },
];

/** Everything in a layer's folder that has no place in an image. */
export function leftBehind(tree: string, isDevelopment: boolean): readonly LeftBehind[] {
  const rules = isDevelopment ? always : [...always, ...inRelease];
  return [...files(tree, '')].flatMap(({ path, stat }) =>
    rules
      .filter((rule) => rule.path.test(path))
      .filter(({ isWrong }) => isWrong === undefined || isWrong(join(tree, path), stat))
      .map(({ why }) => ({ path, why })),
  );
}

function* files(root: string, folder: string): Generator<{ path: string; stat: Stats }> {
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const stat = lstatSync(join(root, path));
    if (stat.isDirectory()) yield* files(root, path);
    // A character device is how a layer says that a file of a layer below is gone.
    else if (stat.isFile()) yield { path, stat };
  }
}

const KEY_HEADER = /^-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const HEADER_BYTES = 64;

function beginsAsPrivateKey(file: string, stat: Stats): boolean {
  if (stat.size < HEADER_BYTES) return false;
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    readSync(descriptor, head);
    return KEY_HEADER.test(head.toString('latin1'));
  } finally {
    closeSync(descriptor);
  }
}

function holdsPassword(file: string): boolean {
  return /^[^:]+:(?![*!:])[^:\n]/m.test(readFileSync(file, 'latin1'));
}
