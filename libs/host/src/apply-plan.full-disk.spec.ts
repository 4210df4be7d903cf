import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyPlan, localPorts, type Plan } from './index.ts';

const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

describe.skipIf(!canMount)('a full disk (skipped without the right to mount one)', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'operos-full-'));
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root]);
    mkdirSync(join(root, 'etc'));
    writeFileSync(join(root, 'etc/small'), 'old small');
    writeFileSync(join(root, 'etc/large'), 'old large');
  });
  afterEach(() => {
    spawnSync('umount', [root]);
    rmdirSync(root);
  });

  const planOf = (size: number): Plan => ({
    schema: 1,
    steps: [
      { kind: 'file', path: '/etc/small', mode: '0644', content: { text: 'new small' } },
      { kind: 'file', path: '/etc/large', mode: '0644', content: { text: 'x'.repeat(size) } },
    ],
    services: [],
  });
  const read = (name: string): string => readFileSync(join(root, 'etc', name), 'utf8');

  test('leaves every file old and nothing beside them, and says so', async () => {
    const receipt = await applyPlan(planOf(1_000_000), localPorts({ root }));
    expect(receipt.outcome).toBe('failed');
    expect(receipt.steps[1]).toMatchObject({ name: '/etc/large', outcome: 'failed' });
    expect(receipt.steps[1]?.detail).toContain('ENOSPC');
    expect([read('small'), read('large')]).toEqual(['old small', 'old large']);
    expect(readdirSync(join(root, 'etc')).sort()).toEqual(['large', 'small']);
  });

  test('full to the last byte: not even the journal fits, and all is as before', async () => {
    const fill = spawnSync('dd', ['if=/dev/zero', `of=${join(root, 'fill')}`, 'bs=4k']);
    expect(fill.stderr.toString()).toContain('No space left');
    const receipt = await applyPlan(planOf(10), localPorts({ root }));
    expect(receipt.outcome).toBe('failed');
    expect([read('small'), read('large')]).toEqual(['old small', 'old large']);
    expect(readdirSync(join(root, 'etc')).sort()).toEqual(['large', 'small']);
  });

  test('works once there is room', async () => {
    await applyPlan(planOf(1_000_000), localPorts({ root }));
    expect((await applyPlan(planOf(10_000), localPorts({ root }))).outcome).toBe('applied');
    expect(read('large')).toHaveLength(10_000);
  });
});
