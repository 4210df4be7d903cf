import type { LayerName } from '../layers/layer-stack.ts';
import { leaveImages } from '../images/leave-images.ts';
import { layersOf, planBuild } from '../plan/plan-build.ts';
import { ResultStore } from '../steps/result-store.ts';
import { runSteps } from '../steps/run-steps.ts';
import { ConsoleProgress } from './console-progress.ts';
import type { BuildOptions } from './build-options.ts';
import { gatherFacts } from './gather-facts.ts';
import type { Providing } from './provide-packages.ts';

/** Does what the verb asks for. */
export async function runBuild(version: string, providing: Providing): Promise<void> {
  const { options, places, say } = providing;
  const systems = systemsOf(options);
  const { facts, tools } = await gatherFacts(version, systems, providing);
  if (options.verb !== 'isobuild') return;
  const steps = planBuild(facts, tools, systems);
  const store = new ResultStore(places.steps);
  const resultOf = await runSteps(steps, store, new ConsoleProgress(process.stdout));
  const order = { version: facts.version, layers: layersOf(systems), images: places.images };
  const { folder, files } = await leaveImages(order, resultOf);
  for (const [name, { bytes }] of files) say(`${name.padEnd(16)} ${megabytes(bytes)}`);
  say(`images: ${folder}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).padStart(7)} MB`;
}

function systemsOf({ only }: BuildOptions): readonly LayerName[] {
  return only === undefined ? ['worker', 'controller', 'installer'] : [only];
}
