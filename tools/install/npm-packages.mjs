// Installs the npm packages of package-lock.json when node_modules does not hold just those.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './progress.mjs';

export async function installNpmPackages(root) {
  const stamp = join(root, 'node_modules', '.operos-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { code, output } = await runQuietly('Installing npm packages', 'npm', ['ci'], {
    cwd: root,
  });
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  writeFileSync(stamp, wanted);
}
