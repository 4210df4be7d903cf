import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BootLayer, parseLayerName, parseSha256 } from '@operos/pxe';
import type { MediumFile, MediumImages } from '../plan/medium-images.ts';

const DOCUMENTS = ['manifest', 'manifest.minisig', 'images.json', 'sbom.cdx.json'];
/** What a controller runs from, bottom first. */
const STACK = ['base', 'node', 'controller'];
const NOT_INSTALLED = ['installer.sqfs'];

/**
 * Reads which images lie in a folder of the medium; throws when they are not those of a controller. The digests of
 * images are those of the manifest, against which each copy is compared.
 */
export function readMedium(folder: string): MediumImages {
  const listed = manifestOf(folder);
  const images = [...listed]
    .filter(([name]) => !NOT_INSTALLED.includes(name))
    .map(([name, sha256]) => ({ name, sha256, bytes: statSync(join(folder, name)).size }));
  const documents = DOCUMENTS.filter((name) => existsSync(join(folder, name)));
  return {
    folder,
    files: [...images, ...documents.map((name) => documentOf(folder, name))],
    layers: STACK.map((name) => layerOf(name, listed.get(`${name}.sqfs`))),
  };
}

/** Digests by name: lines as sha256sum prints them. */
function manifestOf(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, 'manifest');
  if (!existsSync(path))
    throw new Error(`Expected the images of Operos in ${folder}, got no manifest there`);
  return new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [, digest, name] = /^([0-9a-f]{64}) {2}([a-z][a-z0-9.-]{0,63})$/.exec(line) ?? [];
        return digest === undefined || name === undefined ? [] : [[name, digest]];
      }),
  );
}

function documentOf(folder: string, name: string): MediumFile {
  const bytes = readFileSync(join(folder, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, bytes: bytes.length };
}

function layerOf(text: string, digestText: string | undefined): BootLayer {
  const name = parseLayerName(text);
  const digest = parseSha256(digestText ?? '');
  if (name === undefined || digest === undefined)
    throw new Error(`Expected the layer ${text} on the medium, got none in its manifest`);
  return { name, digest };
}
