import { leftBehind } from './left-behind.ts';

/** Stops the build if a layer holds what must not be in one. */
export function demandClean(tree: string, isDevelopment: boolean): void {
  const found = leftBehind(tree, isDevelopment);
  if (found.length === 0) return;
  const lines = found.map(({ path, why }) => `  /${path}: ${why}`);
  throw new Error(['Expected a layer without', ...lines].join('\n'));
}
