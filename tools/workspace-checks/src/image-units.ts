import { readFileSync } from 'node:fs';
import type { ImageLayer } from './image-layer.ts';

/** A unit of systemd that a layer brings along. */
export interface ImageUnit {
  readonly path: string;
  /** The file here. */
  readonly file: string;
  readonly text: string;
}

const UNIT = /^\/usr\/lib\/systemd\/system\/[^/]+\.(?:service|socket|path|timer|mount|target)$/;
const DROP_IN = /^\/usr\/lib\/systemd\/system\/[^/]+\.d\/[^/]+\.conf$/;

/** The units of a layer, and what it changes of units that a package brings. */
export function unitsOf({ files }: ImageLayer): readonly ImageUnit[] {
  return [...files]
    .filter(([path]) => UNIT.test(path) || DROP_IN.test(path))
    .map(([path, file]) => ({ path, file, text: readFileSync(file, 'utf8') }));
}

/** The programs that a unit starts, and the script when the program is Node. */
export function programsOf({ text }: ImageUnit): readonly string[] {
  return [...text.matchAll(/^Exec\w+=(?<line>.+)$/gm)].flatMap(({ groups }) => {
    const [program = '', ...rest] = (groups?.line ?? '').replace(/^[-+!@:]+/, '').split(/\s+/);
    const script = program === '/usr/bin/node' ? rest.filter((word) => word.endsWith('.mjs')) : [];
    return [program, ...script];
  });
}

/** The units that a setup turns on. */
export function enabledBy({ setup }: ImageLayer): readonly string[] {
  return [
    ...setup.replaceAll('\\\n', ' ').matchAll(/^systemctl --quiet enable (?<names>.+)$/gm),
  ].flatMap(({ groups }) => groups?.names?.trim().split(/\s+/) ?? []);
}
