/** The layers, in the order in which they are built. */
export const layerNames = ['base', 'node', 'worker', 'controller', 'installer'] as const;

/** Name of a layer: its folder below iso/, and its file in the images. */
export type LayerName = (typeof layerNames)[number];

const parents: Readonly<Record<LayerName, LayerName | undefined>> = {
  base: undefined,
  node: 'base',
  worker: 'node',
  controller: 'node',
  installer: 'base',
};

/** The layers that a system of this kind is stacked from, bottom first, itself last. */
export function stackOf(layer: LayerName): readonly [LayerName, ...LayerName[]] {
  const parent = parents[layer];
  if (parent === undefined) return [layer];
  const [bottom, ...more] = stackOf(parent);
  return [bottom, ...more, layer];
}

/** The layers below this one, bottom first. */
export function below(layer: LayerName): readonly LayerName[] {
  return stackOf(layer).slice(0, -1);
}

/** Whether machines boot into this layer; others are only stacked upon. */
export function isSystem(layer: LayerName): boolean {
  return !Object.values(parents).includes(layer);
}
