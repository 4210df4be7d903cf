import type { LockedPackage } from '../packages/package-lock.ts';
import type { NpmPackage } from './npm-closure.ts';

/** A component in the words of CycloneDX 1.5. */
export interface Component {
  readonly type: 'application' | 'library' | 'operating-system';
  readonly name: string;
  readonly version: string;
  /** Package URL: what and which version, for tools that look up known faults. */
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: 'SHA-256' | 'SHA-512'; readonly content: string }[];
  readonly licenses?: readonly (
    { readonly expression: string } | { readonly license: { readonly name: string } }
  )[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/** A distribution's package, in the layers that carry it. */
export function distributionComponent(
  { name, version, architecture, sha256 }: LockedPackage,
  origin: { readonly purlType: string; readonly distribution: string },
  layer: string,
): Component {
  const qualifiers = `arch=${architecture}&distro=${origin.distribution}`;
  return {
    type: 'library',
    name,
    version,
    purl: `pkg:${origin.purlType}/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${qualifiers}`,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: [inLayer(layer)],
  };
}

/** A package of the npm registry, bundled into a program of ours. */
export function npmComponent(
  { name, version, integrity, license }: NpmPackage,
  program: string,
  layer: string,
): Component {
  const sha512 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return {
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(sha512 === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
    ...(license === undefined ? {} : { licenses: [licence(license)] }),
    properties: [inLayer(layer), { name: 'operos:program', value: program }],
  };
}

const SPDX = /^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*$/;

/** npm packages also say things like "SEE LICENSE IN LICENSE", which is no SPDX expression. */
function licence(text: string) {
  return SPDX.test(text) ? { expression: text } : { license: { name: text } };
}

/** Says which layer a component is in. */
export function inLayer(layer: string): { readonly name: string; readonly value: string } {
  return { name: 'operos:layer', value: layer };
}
