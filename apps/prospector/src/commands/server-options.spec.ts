import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseMacAddress } from '@operos/cluster-model';
import { parseFingerprint } from '@operos/pki';
import { parseAgentUrl, parseSha256, printKernelArguments } from '@operos/pxe';
import { expect, test } from 'vitest';
import { enrolmentOf } from './server-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'operos-kernel-line-'));

/** Contract: what the boot menu puts on the kernel line is what Prospector understands. */
test('the kernel line that libs/pxe prints says whom to trust and where to enrol', async () => {
  const kernelLine = join(folder, 'cmdline');
  const line = printKernelArguments({
    layers: [],
    consoles: [],
    others: [],
    agentServer: parseAgentUrl('https://192.0.2.1:8443')!,
    caFingerprint: parseSha256('ab'.repeat(32))!,
    bootInterface: parseMacAddress('52:54:00:12:34:56')!,
  });
  writeFileSync(kernelLine, `${line}\n`);
  const { server, facts } = await enrolmentOf({ stateDir: folder, kernelLine });
  expect(server).toBe('https://192.0.2.1:8443');
  expect(facts.bootMac).toBe('52:54:00:12:34:56');
  expect(parseFingerprint(facts.caFingerprint)).toBe(`sha256:${'ab'.repeat(32)}`);
});

test('an option wins over the kernel line, and a token file is read', async () => {
  const kernelLine = join(folder, 'empty');
  const tokenFile = join(folder, 'token');
  writeFileSync(kernelLine, '');
  writeFileSync(tokenFile, 'rack-7:c2VjcmV0\n');
  const options = { server: 'https://a.example', caFingerprint: 'sha256:x', tokenFile };
  const { facts } = await enrolmentOf({ ...options, stateDir: folder, kernelLine });
  expect(facts.joinToken).toEqual({ id: 'rack-7', secret: 'c2VjcmV0' });
  writeFileSync(tokenFile, 'no colon');
  await expect(enrolmentOf({ ...options, stateDir: folder, kernelLine })).rejects.toMatchObject({
    exitCode: 65,
  });
});

test('a kernel line with a mistake in it is not called absent', async () => {
  const kernelLine = join(folder, 'wrong');
  writeFileSync(kernelLine, `operos.server=https://192.0.2.1:8443 operos.ca=${'ab'.repeat(32)}\n`);
  await expect(enrolmentOf({ stateDir: folder, kernelLine })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(
      /the kernel line cannot be used: operos\.ca: Expected/,
    ) as string,
  });
});
