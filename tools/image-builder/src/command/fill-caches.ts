import { nodeRuntime } from '../apps/node-runtime.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import { readVersions } from '../versions/read-versions.ts';
import { gatherPackages } from './gather-facts.ts';
import type { Providing } from './provide-packages.ts';

/** Fetches what a build of these systems needs, so that it then needs no network, and holds it to its digests. */
export async function fillCaches(
  which: 'packages' | 'images' | 'cache',
  systems: readonly LayerName[],
  providing: Providing,
): Promise<void> {
  if (which !== 'images') await fillPackages(systems, providing);
  if (which !== 'packages') await checkPrograms(providing);
}

async function fillPackages(systems: readonly LayerName[], providing: Providing): Promise<void> {
  const { tools, sets } = await gatherPackages(systems, providing);
  for (const { name, packages } of [tools.set, ...sets.values()]) {
    const bytes = packages.reduce((sum, each) => sum + each.bytes, 0);
    const count = String(packages.length).padStart(4);
    providing.say(`${name.padEnd(12)}${count} packages ${(bytes / 1e6).toFixed(1).padStart(7)} MB`);
  }
}

/** Programs that no distribution packages; npm has fetched the only one there is so far. */
async function checkPrograms({ places, say }: Providing): Promise<void> {
  const { digest } = await nodeRuntime(places.root, readVersions(places.versions));
  say(`node        as pinned in "versions": ${digest}`);
}
