// The one version string of this build: x.y from operos-version, z from BUILD_NUM ("x" when unset).
import { readFileSync } from 'node:fs';

const BUILD_NUMBER = /^[0-9A-Za-z]+$/;

export function operosVersion(env = process.env) {
  const base = readFileSync(new URL('../../operos-version', import.meta.url), 'utf8').trim();
  const build = env.BUILD_NUM || 'x';
  if (!BUILD_NUMBER.test(build))
    throw new Error(`BUILD_NUM must be letters and digits, got ${JSON.stringify(build)}`);
  return `${base}.${build}`;
}
