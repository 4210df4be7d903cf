import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.ts';

/** What a person wrote of a layer of the images, below iso/NAME. */
export interface ImageLayer {
  readonly name: string;
  readonly packages: readonly string[];
  readonly apps: readonly string[];
  /** Files laid over the root: path inside the image to path here. */
  readonly files: ReadonlyMap<string, string>;
  /** The text of the program that is run in the finished tree. */
  readonly setup: string;
  /** Every package that the list brings with it, from the lock. */
  readonly locked: readonly string[];
}

/** The layers that a machine is stacked from, bottom first. */
export const stacks = [
  ['base', 'node', 'worker'],
  ['base', 'node', 'controller'],
  ['base', 'installer'],
] as const;

/** Reads a layer; a part that is not there is empty. */
export function imageLayer(name: string): ImageLayer {
  const at = (file: string) => join(workspaceRoot, 'iso', name, file);
  const text = (file: string) => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : '');
  return {
    name,
    packages: listed(text('packages')),
    apps: listed(text('apps')),
    files: new Map(filesBelow(at('rootfs')).map((path) => [path, at(join('rootfs', path))])),
    setup: text('setup'),
    locked: listed(text('packages.debian.lock')).map((line) => line.split(' ')[0] ?? ''),
  };
}

function listed(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !statSync(join(folder, path)).isDirectory())
    .map((path) => `/${path}`);
}
