import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { execa } from 'execa';
import { applyPlan, localPorts, type Plan, type PlanStep } from './index.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'operos-killed-'));
  mkdirSync(join(root, 'etc'));
  for (const name of ['a', 'b', 'gone']) writeFileSync(join(root, 'etc', name), `old ${name}\n`);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const file = (path: string, text: string): PlanStep => ({
  kind: 'file',
  path,
  mode: '0640',
  content: { text },
});
const plan: Plan = {
  schema: 1,
  steps: [
    file('/etc/a', 'new a\n'),
    file('/etc/b', 'new b\n'),
    file('/srv/c', 'new c\n'),
    { kind: 'absent', path: '/etc/gone' },
  ],
  services: [],
};

/** Applies the plan in a process of its own; what it printed, or the signal that killed it. */
async function runAndDie(effect: number, moment: string): Promise<string> {
  const program = join(import.meta.dirname, '../test/killed-run.ts');
  const args = ['--conditions=@operos/source', program, root, String(effect), moment];
  const input = JSON.stringify(plan);
  const { signal, stdout, stderr } = await execa(process.execPath, args, { input, reject: false });
  return signal ?? (stdout === '' ? stderr : stdout);
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

test.each([
  { moment: 'after', what: 'after any effect', least: 20 },
  { moment: 'half', what: 'within any write', least: 4 },
])(
  'killed $what: each file is old or new, and the next run gets there',
  async ({ moment, least }) => {
    let effect = 1;
    let end = await runAndDie(effect, moment);
    while (end === 'SIGKILL') {
      expect(['old a\n', 'new a\n']).toContain(read('/etc/a'));
      expect(['old b\n', 'new b\n']).toContain(read('/etc/b'));
      expect([undefined, 'new c\n']).toContain(read('/srv/c'));
      expect([undefined, 'old gone\n']).toContain(read('/etc/gone'));
      await applyPlan(plan, localPorts({ root }));
      expect(tree()).toEqual(['etc/a', 'etc/b', 'srv/c']);
      putBack();
      effect += 1;
      end = await runAndDie(effect, moment);
    }
    expect(end).toBe('applied');
    expect(effect).toBeGreaterThan(least);
  },
  300_000,
);

/** Every file below the root. */
function tree(): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function putBack(): void {
  rmSync(join(root, 'srv'), { recursive: true });
  for (const name of ['a', 'b', 'gone']) writeFileSync(join(root, 'etc', name), `old ${name}\n`);
}
