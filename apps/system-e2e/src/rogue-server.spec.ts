import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClusterAuthority, createClusterAuthority } from '@operos/pki/node';
import { programs } from './programs.ts';
import { RogueServer } from './rogue-server.ts';

const UNTRUSTED = 4;
const isBuilt = existsSync(programs.prospector);
const why = isBuilt ? '' : ` (skipped: ${programs.prospector} is not built)`;
let folder = '';
let rogue: RogueServer | undefined;

describe.skipIf(!isBuilt)(`a server in the controller's place gets nothing${why}`, () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operos-rogue-'));
  });
  afterEach(() => {
    rogue?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('one with another CA is refused after its CA was seen', async () => {
    rogue = await RogueServer.start();
    const { exitCode, complaint } = await enrol(rogue, await ourAuthority());
    expect(complaint).toMatch(/fingerprint/);
    expect(exitCode).toBe(UNTRUSTED);
    expect(rogue.asked).toEqual(['GET /enrolment/v1/ca']);
  });

  test('one that shows our CA, which is public, cannot speak TLS in its name', async () => {
    const ours = await ourAuthority();
    rogue = await RogueServer.start(ours.certificatePem);
    const { exitCode, complaint } = await enrol(rogue, ours);
    expect(complaint).toMatch(/Cannot trust/);
    expect(exitCode).toBe(UNTRUSTED);
    expect(rogue.asked).toEqual(['GET /enrolment/v1/ca']);
  });
});

function ourAuthority(): Promise<ClusterAuthority> {
  return createClusterAuthority({ commonName: 'Operos', now: new Date() });
}

/** Runs `prospector enrol` on a kernel line that names the rogue's address and our CA. */
function enrol(
  { url }: RogueServer,
  { fingerprint }: ClusterAuthority,
): Promise<{ exitCode: number; complaint: string }> {
  const kernelLine = join(folder, 'cmdline');
  writeFileSync(kernelLine, `quiet operos.server=${url} operos.ca=${fingerprint}\n`);
  const options = ['--kernel-line', kernelLine, '--state-dir', folder, '--wait', '5'];
  return new Promise((resolve) => {
    const command = [programs.prospector, 'enrol', ...options];
    const child = execFile(process.execPath, command, (_error, _out, complaint) => {
      resolve({ exitCode: child.exitCode ?? -1, complaint });
    });
  });
}
