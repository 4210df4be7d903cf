// Installs the Debian packages of a list, tools/debian-packages if no other is named; needs root and apt, and says so where it has neither.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './progress.mjs';

const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };

function listed(root, list) {
  return readFileSync(join(root, list), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return stdout === 'installed';
}

export async function installDebianPackages(root, list = 'tools/debian-packages') {
  if (!existsSync('/usr/bin/apt-get')) {
    console.log(
      '  No apt-get here: tests that need Debian packages will be skipped, with their reason.',
    );
    return;
  }
  const missing = listed(root, list).filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid() !== 0) {
    console.log(
      `  Not root: tests that need these Debian packages will be skipped: ${missing.join(' ')}`,
    );
    return;
  }
  await runQuietly('Reading Debian package lists', 'apt-get', ['update', '-qq'], quiet);
  const { code, output } = await runQuietly(
    `Installing ${missing.length} Debian packages`,
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    quiet,
  );
  if (code !== 0) throw new Error(`apt-get install ${missing.join(' ')} failed:\n${output}`);
}
