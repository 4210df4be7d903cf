import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../testing/answering-cluster.ts';
import { ScriptedPerson } from '../../testing/told-surroundings.ts';

let cluster: AnsweringCluster;
let file: string;
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
  file = join(cluster.folder, 'diag.tar.gz');
  cluster.operations.DiagAbout = () => ({ about: { version: '0.1.0' } });
  cluster.operations.DiagSettings = () => ({ settings: { yaml: 'password: hunter2222\n' } });
  cluster.operations.NodeLines = () => ({ nodes: { edges: [], pageInfo: { hasNextPage: false } } });
  await cluster.login();
});
afterEach(() => {
  cluster.stop();
});

test('the list is shown and asked about before anything is written', async () => {
  cluster.around.person = new ScriptedPerson('no');
  await expect(cluster.run('diag', '--out', file)).rejects.toThrow(/Nothing was written/);
  expect(cluster.around.noted).toMatch(/^api\/settings\.json +\d+ +1 secrets taken out$/m);
  expect(existsSync(file)).toBe(false);
});

test('from afar the bundle holds what the API shows, without secrets', async () => {
  expect(await cluster.run('diag', '--out', file, '--yes')).toBe(`${file}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const tar = (...words: string[]) => execFileSync('tar', words, { encoding: 'utf8' });
  expect(tar('tzf', file)).toMatch(/^operos-diag-[^/]+\/api\/about\.json$/m);
  const everything = tar('xzOf', file);
  expect(everything).not.toMatch(/hunter2222|opr_/);
  // What the API did not give is told in its place.
  expect(everything).toContain('No DiagEvents');
});

test('this machine tells of itself when it is asked to', async () => {
  const printed = await cluster.run('diag', '--out', file, '--yes', '--local', '--json');
  const { entries } = JSON.parse(printed) as { entries: { name: string }[] };
  const names = entries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['commands/uname.txt', 'files/etc/os-release']));
  expect(names.filter((name) => /\.pem|password|recovery|shadow|ssh/.test(name))).toEqual([]);
});
