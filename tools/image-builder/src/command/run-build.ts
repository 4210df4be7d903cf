import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RootedTools } from '../image-tools/image-tools.ts';
import { type LeftImages, leaveImages } from '../images/leave-images.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import { layersOf, planBuild } from '../plan/plan-build.ts';
import { listComponents } from '../sbom/list-components.ts';
import { renderSbom } from '../sbom/render-sbom.ts';
import { signManifest } from '../signature/sign-manifest.ts';
import { printSizes, sizeReport } from '../sizes/size-report.ts';
import { ResultStore } from '../steps/result-store.ts';
import { runSteps } from '../steps/run-steps.ts';
import { stepKeys } from '../steps/step-keys.ts';
import type { BuildOptions } from './build-options.ts';
import { ConsoleProgress } from './console-progress.ts';
import { fillCaches } from './fill-caches.ts';
import { type Gathered, gatherFacts } from './gather-facts.ts';
import { makeMedium } from './make-medium.ts';
import type { Providing } from './provide-packages.ts';

/** Does what the verb asks for. */
export async function runBuild(version: string, providing: Providing): Promise<void> {
  const { options, places, say } = providing;
  const systems = systemsOf(options);
  if (options.verb !== 'isobuild') {
    await fillCaches(options.verb, systems, providing);
    return;
  }
  const gathered = await gatherFacts(version, systems, providing);
  const steps = planBuild(gathered.facts, gathered.tools, systems);
  const store = new ResultStore(places.steps);
  const progress = new ConsoleProgress(process.stdout);
  const resultOf = await runSteps(steps, store, progress);
  const layers = layersOf(systems);
  const toolsRoot = resultOf('image-tools');
  const images = await leaveImages(
    {
      version: gathered.facts.version,
      layers,
      images: places.images,
      sbom: sbomOf(places.root, gathered, layers),
      sign: signer(toolsRoot, gathered, providing),
    },
    resultOf,
  );
  const toolsKey = stepKeys(steps).get('image-tools') ?? '';
  const iso =
    options.only === undefined
      ? await makeMedium(
          { facts: gathered.facts, images, layers, tools: { key: toolsKey, root: toolsRoot } },
          { store, progress, media: places.media },
        )
      : undefined;
  report(images, iso, say);
}

function sbomOf(root: string, gathered: Gathered, layers: readonly LayerName[]): string {
  const { facts } = gathered;
  const { sourceDateEpoch } = facts;
  const subject = { version: facts.version.version, sourceDateEpoch };
  return renderSbom(subject, listComponents(root, gathered, layers));
}

function signer(toolsRoot: string, { facts }: Gathered, { options, places }: Providing) {
  const key = options.signKey;
  if (key === undefined) return undefined;
  return (folder: string): Promise<void> =>
    signManifest(new RootedTools(toolsRoot), {
      ...{ folder, key, comment: `Operos ${facts.version.folder}` },
      log: join(places.cache, 'signing.log'),
      sourceDateEpoch: facts.sourceDateEpoch,
    });
}

function report(
  images: LeftImages,
  iso: { readonly file: string; readonly bytes: number } | undefined,
  say: (line: string) => void,
): void {
  const sizes = sizeReport(images.files, iso?.bytes);
  writeFileSync(join(images.folder, 'sizes.json'), `${JSON.stringify(sizes, null, 2)}\n`);
  printSizes(sizes).forEach(say);
  say(`images: ${images.folder}`);
  if (iso !== undefined) say(`medium: ${iso.file}`);
}

function systemsOf({ only }: BuildOptions): readonly LayerName[] {
  return only === undefined ? ['worker', 'controller', 'installer'] : [only];
}
