import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DebianPlatform } from '../../platforms/debian/debian-platform.ts';
import { nodeRuntime } from '../../src/apps/node-runtime.ts';
import { placesIn } from '../../src/command/places.ts';
import { readLayerSource } from '../../src/layers/layer-source.ts';
import { below, type LayerName, stackOf } from '../../src/layers/layer-stack.ts';
import { lockPackages, type ProvidedSet } from '../../src/packages/lock-packages.ts';
import type { PackageSet } from '../../src/packages/package-set.ts';
import { PackageStore } from '../../src/packages/package-store.ts';
import type { BuildFacts } from '../../src/plan/build-facts.ts';
import { imageVersion } from '../../src/versions/image-version.ts';
import { pin, readVersions } from '../../src/versions/read-versions.ts';

export const places = placesIn(new URL('../../../..', import.meta.url).pathname.replace(/\/$/, ''));
const versions = readVersions(places.versions);

/** Three layers that take seconds instead of minutes: no kernel, a handful of packages, the same files and rules. */
const layers: Readonly<Record<string, string>> = {
  'base/packages': 'adduser\n',
  'base/rootfs/etc/motd': 'Operos in small\n',
  'node/packages': 'openssh-server # makes host keys, which must not stay\n',
  'node/rootfs/usr/lib/operos/hello': 'hello\n',
  'node/setup': [
    '#!/bin/sh',
    'set -eu',
    'echo "$OPEROS_LAYER" > /etc/operos-layer',
    'rm /etc/motd',
    'date > /var/log/setup.log; touch /tmp/scratch /root/.bash_history',
    '',
  ].join('\n'),
  'worker/packages': '# nothing\n',
  'worker/rootfs/etc/operos-worker': 'worker\n',
};

/** Lays out the miniature's source tree, as iso/ is laid out. */
export function miniatureSource(folder: string): string {
  for (const [path, text] of Object.entries(layers)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (path.endsWith('/setup')) chmodSync(join(folder, path), 0o755);
  }
  return folder;
}

/** Names of the miniature's layers. */
export const miniatureLayers: readonly LayerName[] = stackOf('worker');

interface Provided {
  readonly sets: ReadonlyMap<string, ProvidedSet>;
  readonly platform: DebianPlatform;
}

/** Chooses and fetches the packages of the miniature and of the image tools; needs Debian's mirror. */
export async function miniaturePackages(iso: string, scratch: string): Promise<Provided> {
  const layerSets = miniatureLayers.map((name) => ({
    name,
    names: readLayerSource(iso, name, 'debian').packages,
    below: below(name),
    lockFile: join(scratch, `${name}.lock`),
  }));
  return provide([...layerSets, toolSet(scratch, ['squashfs-tools'])], scratch);
}

/** Chooses and fetches image tools alone. */
export async function toolPackages(scratch: string, names: readonly string[]): Promise<Provided> {
  return provide([toolSet(scratch, names)], scratch);
}

function toolSet(scratch: string, names: readonly string[]): PackageSet {
  return { name: 'tools', names, below: [], lockFile: join(scratch, 'tools.lock') };
}

async function provide(wanted: readonly PackageSet[], scratch: string): Promise<Provided> {
  const platform = new DebianPlatform(
    pin(versions, 'DEBIAN_SUITE'),
    pin(versions, 'DEBIAN_MIRROR'),
  );
  const sets = await lockPackages(wanted, {
    platform,
    store: new PackageStore(join(places.cache, 'packages/debian'), false),
    policy: 'mend',
    scratch: join(scratch, 'repositories'),
    say: () => undefined,
  });
  return { sets, platform };
}

/** The facts of a build of the miniature. */
export async function miniatureFacts(
  iso: string,
  packages: Awaited<ReturnType<typeof miniaturePackages>>,
  testKey?: string,
): Promise<BuildFacts> {
  return {
    ...packages,
    isDevelopment: testKey !== undefined,
    version: imageVersion('0.1.7', testKey !== undefined),
    sourceDateEpoch: pin(versions, 'SOURCE_DATE_EPOCH'),
    layers: new Map(miniatureLayers.map((name) => [name, readLayerSource(iso, name, 'debian')])),
    apps: new Map(),
    node: await nodeRuntime(places.root, versions),
    nodeLayers: [],
    testKey,
    initramfs: join(iso, 'boot/initramfs'),
    verificationKey: undefined,
  };
}
