import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPlatform } from '../../platforms/find-platform.ts';
import type { Platform } from '../../platforms/platform.ts';
import { buildApps } from '../apps/build-apps.ts';
import { nodeRuntime } from '../apps/node-runtime.ts';
import { testKey } from '../keys/test-key.ts';
import { type LayerSource, readLayerSource } from '../layers/layer-source.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import type { BuildFacts } from '../plan/build-facts.ts';
import { layersOf, type ToolsFacts } from '../plan/plan-build.ts';
import { imageVersion } from '../versions/image-version.ts';
import { pin, readVersions, type Versions } from '../versions/read-versions.ts';
import { type Providing, provideLayerPackages, provideTools } from './provide-packages.ts';

/** What a build works with, once its packages and programs are there. */
export interface Gathered {
  readonly facts: BuildFacts;
  readonly tools: ToolsFacts;
}

/** Reads the checkout, chooses and fetches packages, builds the programs that layers carry. */
export async function gatherFacts(
  version: string,
  systems: readonly LayerName[],
  providing: Providing,
): Promise<Gathered> {
  const { places, options, say } = providing;
  const versions = readVersions(places.versions);
  const { tools, platform, layers, sets } = await gatherPackages(systems, providing);
  const names = [...new Set([...layers.values()].flatMap(({ apps }) => apps))];
  say(`programs: building ${names.join(', ')}`);
  const facts: BuildFacts = {
    isDevelopment: options.isDevelopment,
    version: imageVersion(version, options.isDevelopment),
    sourceDateEpoch: pin(versions, 'SOURCE_DATE_EPOCH'),
    ...{ platform, layers, sets },
    apps: await buildApps({ root: places.root, kept: join(places.cache, 'programs') }, names),
    node: await nodeRuntime(places.root, versions),
    nodeLayers: ['base'],
    testKey: options.isDevelopment ? await testKey(places.testKey) : undefined,
    initramfs: join(places.iso, 'boot/initramfs'),
    verificationKey:
      options.signKey === undefined ? undefined : readFileSync(`${options.signKey}.pub`, 'utf8'),
  };
  return { facts, tools };
}

/** The part of the facts that has to do with packages. */
export type GatheredPackages = Pick<Gathered, 'tools'> &
  Pick<BuildFacts, 'platform' | 'layers' | 'sets'>;

/** Reads the package lists of these systems, and chooses and fetches what they come to. */
export async function gatherPackages(
  systems: readonly LayerName[],
  providing: Providing,
): Promise<GatheredPackages> {
  const { places, options, say } = providing;
  const versions = readVersions(places.versions);
  const platform = await platformOf(options.platform, versions);
  const debian = await platformOf('debian', versions);
  const layers = sourcesOf(layersOf(systems), places.iso, platform.name);
  say('packages: checking digests, fetching what is missing');
  const tools = { platform: debian, set: await provideTools(debian, providing) };
  const sets = await provideLayerPackages(layers, platform, providing);
  return { tools, platform, layers, sets };
}

async function platformOf(name: string, versions: Versions): Promise<Platform> {
  const platform = await findPlatform(name, { versions });
  if (platform === undefined) throw new Error(`Expected a folder platforms/${name}`);
  return platform;
}

function sourcesOf(
  names: readonly LayerName[],
  iso: string,
  platform: string,
): ReadonlyMap<LayerName, LayerSource> {
  return new Map(names.map((name) => [name, readLayerSource(iso, name, platform)]));
}
