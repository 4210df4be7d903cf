import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ipv4Address } from '@operos/cluster-model';
import { issueServerCertificate } from '@operos/pki/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../../testing/answering-cluster.ts';
import { ScriptedPerson } from '../../../testing/told-surroundings.ts';
import { isFresh } from './kubeconfig-file.ts';

const kubeconfig = 'apiVersion: v1\nkind: Config\n';

let cluster: AnsweringCluster;
let told: string;
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
  cluster.operations.Kubeconfig = () => ({ kubeconfig: { yaml: kubeconfig } });
  const folder = join(cluster.folder, 'bin');
  mkdirSync(folder);
  told = join(cluster.folder, 'told');
  // A kubectl that writes down each argument and the kubeconfig it is given.
  writeFileSync(
    join(folder, 'kubectl'),
    `#!/bin/sh\nprintf '<%s>' "$@" > ${told}\ncat "$KUBECONFIG" >> ${told}\nexit 7\n`,
  );
  chmodSync(join(folder, 'kubectl'), 0o755);
  cluster.around.environment.PATH = `${folder}:${process.env.PATH ?? ''}`;
});
afterEach(() => {
  cluster.stop();
});

test('kubectl gets every argument as it is, and how it ends is how this ends', async () => {
  await cluster.login();
  const words = ['get', 'pods', '-l', 'app in (a, b)', '--help', '--json', '', 'x;rm -rf $HOME'];
  await expect(cluster.run('kubectl', ...words)).rejects.toMatchObject({
    exitCode: 7,
    message: '',
  });
  expect(readFileSync(told, 'utf8')).toBe(
    `${words.map((word) => `<${word}>`).join('')}${kubeconfig}`,
  );
  const kept = join(cluster.folder, '.config/operos/kubeconfig/rack-7.yaml');
  expect(statSync(kept).mode & 0o777).toBe(0o600);
});

test('it asks once for the cluster of CONTROLLER_IP, and then never again', async () => {
  const { host } = new URL(cluster.url);
  cluster.around.environment.CONTROLLER_IP = host;
  cluster.around.person = new ScriptedPerson('yes', '', cluster.password);
  await expect(cluster.run('kubectl', 'version')).rejects.toMatchObject({ exitCode: 7 });
  const asked = cluster.asked.length;
  await expect(cluster.run('kubectl', 'version')).rejects.toMatchObject({ exitCode: 7 });
  expect(cluster.asked).toHaveLength(asked);
});

test('while there is no Kubernetes, the cluster says so', async () => {
  await cluster.login();
  cluster.operations.Kubeconfig = () => ({
    kubeconfig: {
      issues: [{ message: 'This cluster runs no Kubernetes', remedy: 'Wait for it.' }],
    },
  });
  for (const command of ['kubectl', 'kubeconfig'])
    await expect(cluster.run(command)).rejects.toMatchObject({
      exitCode: 1,
      message: 'This cluster runs no Kubernetes. Wait for it.',
    });
});

test('without kubectl the way to get it is said', async () => {
  await cluster.login();
  cluster.around.environment.PATH = '/nonexistent';
  await expect(cluster.run('kubectl', 'get')).rejects.toMatchObject({ exitCode: 127 });
});

test('a kubeconfig is printed, or written for its owner alone', async () => {
  await cluster.login();
  expect(await cluster.run('kubeconfig')).toBe(kubeconfig);
  const file = join(cluster.folder, 'kube', 'config');
  expect(await cluster.run('kubeconfig', '--out', file)).toBe('');
  expect(readFileSync(file, 'utf8')).toBe(kubeconfig);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a kubeconfig is fetched anew before its certificate ends', async () => {
  const { certificatePem } = await issueServerCertificate(cluster.authority, {
    ...{ dnsNames: [], addresses: ['127.0.0.1' as Ipv4Address], now: new Date() },
  });
  const data = Buffer.from(certificatePem).toString('base64');
  const text = `    client-certificate-data: ${data}\n`;
  expect(isFresh(text, Date.now())).toBe(true);
  expect(isFresh(text, Date.now() + 400 * 86_400_000)).toBe(false);
  expect(isFresh('client-certificate-data: AAAA', Date.now())).toBe(false);
});
