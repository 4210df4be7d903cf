import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../../testing/answering-cluster.ts';
import { ScriptedPerson } from '../../../testing/told-surroundings.ts';

const yaml = 'schema: 1\n';
const file = {
  ...{ path: '/etc/dhcp/dhcpd.conf', change: 'UPDATE', reloads: 'isc-dhcp-server.service' },
  diff: '@@ -1 +1 @@\n-old\n+new\n',
};
const issue = {
  ...{ path: 'cluster.name', severity: 'ERROR', code: 'field-missing' },
  ...{ message: 'Expected a name', remedy: 'Add it.' },
};

let cluster: AnsweringCluster;
let document: string;
let planned: object;
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
  document = join(cluster.folder, 'new.yaml');
  writeFileSync(document, 'schema: 1\n# more\n');
  planned = { id: 'p1', baseRevision: 4, files: [file], issues: [] };
  cluster.operations.PlanChange = () => ({ settings: { yaml }, planSettings: planned });
  cluster.operations.ApplyChange = ({ planId }) => {
    expect(planId).toBe('p1');
    return { applySettings: { changedFiles: [file.path], settings: { revision: 5 } } };
  };
  await cluster.login();
});
afterEach(() => {
  cluster.stop();
});

test('a plan shows each file byte for byte and ends with 3', async () => {
  await expect(cluster.run('plan', document)).rejects.toMatchObject({ exitCode: 3, message: '' });
  expect(cluster.around.printed).toContain('-old\n+new\n');
  expect(cluster.around.printed).toContain('1 files change; told: isc-dhcp-server.service.');
  await expect(cluster.run('plan', document, '--json')).rejects.toMatchObject({ exitCode: 3 });
  expect(JSON.parse(cluster.around.printed)).toEqual({
    ...{ differs: true, baseRevision: 4, files: [file], issues: [] },
  });
});

test('a plan of what is in force ends with 0', async () => {
  writeFileSync(document, yaml);
  planned = { id: 'p1', baseRevision: 4, files: [], issues: [] };
  expect(await cluster.run('plan', document)).toBe('Nothing to change.\n');
  await cluster.run('apply', document);
  expect(cluster.around.printed).toBe('');
});

test('a document with errors ends with 65 and names each', async () => {
  planned = { issues: [issue] };
  await expect(cluster.run('plan', document)).rejects.toMatchObject({
    exitCode: 65,
    message: 'The settings cannot be used.\nerror: cluster.name: Expected a name. Add it.',
  });
  await expect(cluster.run('plan', document, '--json')).rejects.toMatchObject({ exitCode: 65 });
  expect(JSON.parse(cluster.around.printed)).toMatchObject({ issues: [issue] });
  await expect(cluster.run('plan', '/nonexistent')).rejects.toMatchObject({ exitCode: 65 });
});

test('applying shows the plan, asks, and puts it in force', async () => {
  cluster.around.person = new ScriptedPerson('nope');
  await expect(cluster.run('apply', document)).rejects.toThrow(/Nothing was changed/);
  cluster.around.person = new ScriptedPerson('yes');
  expect(await cluster.run('apply', document)).toBe('Revision 5 is in force; 1 files changed.\n');
  expect(cluster.around.noted).toContain('+new');
  expect(JSON.parse(await cluster.run('apply', document, '--yes', '--json'))).toEqual({
    ...{ revision: 5, changedFiles: [file.path] },
  });
});

test('a change that is refused says why', async () => {
  cluster.operations.ApplyChange = () => ({
    applySettings: { issues: [{ message: 'dhcpd did not answer', remedy: 'Nothing changed.' }] },
  });
  await expect(cluster.run('apply', document, '--yes')).rejects.toThrow(
    'dhcpd did not answer. Nothing changed.',
  );
});

test('the settings in force can be piped, with the rest beside them', async () => {
  const settings = { revision: 4, changedAt: 'T', changedBy: 'ada', yaml, issues: [] };
  cluster.operations.SettingsInForceNow = () => ({ settings });
  expect(await cluster.run('settings')).toBe(yaml);
  expect(cluster.around.noted).toContain('revision 4, T, by ada');
  expect(JSON.parse(await cluster.run('settings', '--json'))).toEqual(settings);
});
