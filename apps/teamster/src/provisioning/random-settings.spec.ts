import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type ClusterSettings, isUsable } from '@operos/cluster-model';
import { validSettings } from '@operos/cluster-model/testing';
import { dhcpdReadableFolder } from '@operos/dhcp-config/node';
import { canMakeNamespaces } from '@operos/dhcp-config/testing';
import type { FileStep } from '@operos/host';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsOf } from '../../testing/provisioning-facts.ts';
import { checkProvisioning } from './check-provisioning.ts';
import { controllerPaths, type ProvisioningFacts } from './provisioning-facts.ts';
import { provisioningPlan } from './provisioning-plan.ts';

const RUNS = Number(process.env.OPEROS_PROPERTY_RUNS ?? 10_000);
const SEED = 20_261_123;
const canRun =
  existsSync('/usr/sbin/dhcpd') && existsSync('/usr/sbin/nginx') && canMakeNamespaces();
// `nginx -t` binds the address it is to listen on: in this namespace it may bind any.
const namespace = `operos-bind-${process.pid}`;
const run = promisify(execFile);

let root: string;
beforeAll(async () => {
  if (canRun) {
    await run('ip', ['netns', 'add', namespace]);
    await run('ip', ['netns', 'exec', namespace, 'sysctl', '-qw', 'net.ipv4.ip_nonlocal_bind=1']);
  }
  // Where dhcpd may read, also when AppArmor confines it.
  root = mkdtempSync(join(canRun ? dhcpdReadableFolder() : tmpdir(), 'operos-settings-'));
  for (const path of [
    controllerPaths.bootTree,
    controllerPaths.layers,
    controllerPaths.nginxRun,
    dirname(controllerPaths.accessLog),
  ])
    mkdirSync(join(root, path), { recursive: true });
});
afterAll(async () => {
  if (canRun) await run('ip', ['netns', 'del', namespace]);
  rmSync(root, { recursive: true, force: true });
});

test(`${RUNS} random valid settings give files without one linter error`, () => {
  fc.assert(
    fc.property(validSettings(), (settings) => isUsable(checkProvisioning(factsOf(settings)))),
    { numRuns: RUNS, seed: SEED },
  );
}, 300_000);

test.skipIf(!canRun)(
  `${RUNS} random valid settings are accepted by the real dhcpd -t and nginx -t (needs root, isc-dhcp-server and nginx)`,
  async () => {
    const all = fc.sample(validSettings(), { numRuns: RUNS, seed: SEED });
    const complaints: string[] = [];
    const lanes = Array.from({ length: availableParallelism() }, (_, lane) =>
      judgeLane(
        all.filter((_settings, index) => index % availableParallelism() === lane),
        lane,
        complaints,
      ),
    );
    await Promise.all(lanes);
    expect(complaints).toEqual([]);
  },
  900_000,
);

const BATCH = 200; // one shell for many files: starting it costs more than the daemons' own check
const judgeAll =
  'for f in "$0"/*.dhcpd; do /usr/sbin/dhcpd -t -q -cf "$f" || echo "$f" >&2; done; ' +
  'for f in "$0"/*.nginx; do /usr/sbin/nginx -t -q -c "$f" || echo "$f" >&2; done';

async function judgeLane(
  settings: readonly ClusterSettings[],
  lane: number,
  complaints: string[],
): Promise<void> {
  for (let start = 0; start < settings.length && complaints.length === 0; start += BATCH) {
    const folder = join(root, `${lane}-${start}`);
    mkdirSync(folder);
    settings.slice(start, start + BATCH).forEach((each, index) => {
      const facts = factsOf(each, root);
      writeFileSync(join(folder, `${index}.dhcpd`), fileOf(facts, controllerPaths.dhcpdConf));
      writeFileSync(join(folder, `${index}.nginx`), fileOf(facts, controllerPaths.nginxConf));
    });
    const { stderr } = await run('ip', ['netns', 'exec', namespace, 'sh', '-c', judgeAll, folder]);
    if (stderr !== '') complaints.push(stderr);
    else rmSync(folder, { recursive: true });
  }
}

function fileOf(facts: ProvisioningFacts, path: string): string {
  const plan = provisioningPlan(facts, {
    dhcpd: null,
    nginx: null,
    loaders: new Map(),
    services: 'none',
  });
  const step = plan.steps.find(
    (each): each is FileStep => each.path === path && each.kind === 'file',
  );
  return step !== undefined && 'text' in step.content ? step.content.text : '';
}
