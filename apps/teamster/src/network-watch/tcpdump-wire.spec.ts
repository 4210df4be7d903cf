import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InterfaceName, Ipv4Address } from '@operos/cluster-model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HeardReply } from './dhcp-wire.ts';
import { TcpdumpWire } from './tcpdump-wire.ts';

const place = { card: 'eth1' as InterfaceName, address: '192.168.33.1' as Ipv4Address };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-tcpdump-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program in tcpdump's place. */
class ScriptedWire extends TcpdumpWire {
  protected override readonly command: readonly [string, ...string[]];

  constructor(script: string) {
    super();
    const file = join(folder, 'tcpdump');
    writeFileSync(file, `#!/bin/sh\necho "$@" > ${folder}/arguments\n${script}\n`);
    chmodSync(file, 0o755);
    this.command = [file];
  }
}

const heard: HeardReply[] = [];
const open = (script: string) =>
  new ScriptedWire(script).open(place, (reply) => {
    heard.push(reply);
  });

test('what tcpdump says when it cannot listen is the reason', async () => {
  const opening = open('echo "tcpdump: eth1: No such device exists" >&2; exit 1');
  await expect(opening).rejects.toThrow(/No such device exists/);
});

test('a missing tcpdump is a reason too', async () => {
  class MissingWire extends TcpdumpWire {
    protected override readonly command = ['/nonexistent/tcpdump'] as const;
  }
  const opening = new MissingWire().open(place, () => undefined);
  await expect(opening).rejects.toThrow(/ENOENT/);
});

test('it says why nothing is heard any more, and can be closed before that', async () => {
  const listening = 'echo "tcpdump: listening on eth1, link-type EN10MB" >&2';
  const wire = await open(`${listening}; exec sleep 60`);
  expect(wire.ended).toBeUndefined();
  await wire.close();
  expect(wire.ended).toMatch(/^tcpdump ended/);
  const dying = await open(`${listening}; sleep 0.2; echo "interface went down" >&2`);
  await expect.poll(() => dying.ended).toMatch(/interface went down/);
  await dying.close();
});

test('what is no capture ends it', async () => {
  const wire = await open(
    'echo "listening on eth1" >&2; echo "this is not a capture but some text"; exec sleep 60',
  );
  await expect.poll(() => wire.ended).toMatch(/^tcpdump ended/);
  expect(heard).toEqual([]);
});
