import { existsSync } from 'node:fs';

/** Why a test that needs these programs cannot run here; empty if it can. */
export function whyNoProgram(...paths: readonly string[]): string {
  const missing = paths.filter((path) => !existsSync(path));
  return missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} missing)`;
}
