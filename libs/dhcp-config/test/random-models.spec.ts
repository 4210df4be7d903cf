import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dhcpdReadableFolder } from '../node/index.ts';
import { renderDhcpdConf } from '../src/index.ts';
import { validDhcpModel } from '../testing/index.ts';

const runs = Number(process.env.OPEROS_PROPERTY_RUNS ?? 10_000);
const BATCH = 250;
const hasDhcpd = existsSync('/usr/sbin/dhcpd');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(dhcpdReadableFolder(), 'operos-random-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!hasDhcpd)(
  `the real dhcpd accepts ${runs} random valid models (skipped without isc-dhcp-server)`,
  async () => {
    for (let seed = 0; seed * BATCH < runs; seed += 1) {
      const numRuns = Math.min(BATCH, runs - seed * BATCH);
      const confs = fc.sample(validDhcpModel(), { numRuns, seed }).map(renderDhcpdConf);
      expect(await refused(confs)).toEqual([]);
    }
  },
  600_000,
);

/** Checks a batch in one shell: starting dhcpd from Node costs three times what dhcpd itself takes. */
async function refused(confs: readonly string[]): Promise<string[]> {
  confs.forEach((conf, index) => {
    writeFileSync(join(folder, `${index}.conf`), conf);
  });
  const script =
    'for n in $(seq 0 $1); do /usr/sbin/dhcpd -4 -t -q -cf "$0/$n.conf" || echo $n; done';
  const args = ['-c', script, folder, String(confs.length - 1)];
  const { stdout } = await promisify(execFile)('/bin/sh', args);
  return stdout
    .split('\n')
    .filter((number) => number !== '')
    .map((number) => confs[Number(number)] ?? '');
}
