import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateNames, printSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { LocalPrograms, ProgramRunner } from '@operos/host';
import { loadClusterAuthority } from '@operos/pki/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readInstallFacts } from '../../src/machine/install-facts.ts';
import {
  type InstallOrder,
  prepareInstallation,
  type PreparedInstallation,
} from '../../src/machine/prepare-installation.ts';
import type { InstallPorts } from '../../src/run/install-ports.ts';
import { localInstallPorts } from '../../src/run/local-install-ports.ts';
import { unmountBelow } from '../../src/run/mounts.ts';
import { runInstallation } from '../../src/run/run-installation.ts';
import { readInstallationText } from '../../src/settings/read-installation-text.ts';
import { blankDisk } from '../../testing/example-disks.ts';
import { writeMedium } from '../../testing/example-medium.ts';
import { LoopDisk } from '../../testing/loop-disk.ts';
import { writeServer } from '../../testing/machine-folder.ts';
import { tinyLayers } from '../../testing/tiny-layers.ts';

const PASSWORD = 'Pferd+Batterie:Klammer Heft';
const settings = exampleSettings(['access.consoleLogin', true]);
const seeds = { installId: '0b9f8f52-5b0c-4d3e-9f43-0f2f6c1f8f11', now: new Date() };

let scratch: string;
let machine: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'operos-disk-'));
  machine = join(scratch, 'machine');
  writeServer(machine);
  writeMedium(machine, tinyLayers(join(scratch, 'layers')));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

let disk: LoopDisk;
let work: string;
let ports: InstallPorts;
beforeEach(() => {
  work = join(mkdtempSync(join(scratch, 'run-')), 'install');
  disk = new LoopDisk(join(scratch, 'disk.img'));
  ports = localInstallPorts(`${work}.log`);
});
afterEach(async () => {
  await unmountBelow(ports, work);
  disk.remove();
});

/** What somebody typed at the screen. */
const fromScreen: InstallOrder = { settings, erase: [], password: PASSWORD, passwordIsTyped: true };

/** What a file says. */
function fromFile(): InstallOrder {
  const block = { password: PASSWORD, afterwards: 'restart' };
  const text = `${printSettings(settings)}installation: ${JSON.stringify(block)}\n`;
  const reading = readInstallationText(text);
  if (reading.settings === undefined) throw new Error(JSON.stringify(reading.issues));
  const { erase, password } = reading.block;
  return { settings: reading.settings, erase, password, passwordIsTyped: false };
}

function prepare(order: InstallOrder): PreparedInstallation {
  const facts = readInstallFacts(machine, { disks: [blankDisk()], version: '0.1.x' });
  const prepared = prepareInstallation(order, facts, seeds);
  if (Array.isArray(prepared)) throw new Error(JSON.stringify(prepared));
  return prepared;
}

async function install({ plan, secrets }: PreparedInstallation, watched: InstallPorts = ports) {
  return runInstallation(disk.adapted(plan, work), watched, {
    ...{ secrets, onProgress: () => undefined, signal: new AbortController().signal },
  });
}

/** Mounts a partition for as long as it is looked at. */
async function looking<Seen>(
  role: 'slot-a' | 'data',
  look: (folder: string) => Seen | Promise<Seen>,
): Promise<Seen> {
  const folder = mkdtempSync(join(scratch, 'look-'));
  execFileSync('mount', ['-o', 'ro', disk.device(role), folder]);
  try {
    return await look(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** Every file with its mode and what is in it. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stat = lstatSync(join(folder, name));
    const content = stat.isFile() ? digestOf(readFileSync(join(folder, name))) : 'folder';
    found[name] = `${(stat.mode & 0o7777).toString(8)} ${stat.uid}:${stat.gid} ${content}`;
  }
  return found;
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const ROOT = 'system/files';
const STATE = `${ROOT}/var/lib/operos`;

/** Made by chance, or with a time in it. */
const DIFFERENT =
  /ssh_host_|cluster-authority\.pem$|web\/server|install\/install\.log$|etc\/shadow-?$|^system\/work/;

describe('a disk', () => {
  test('has everything that was chosen, and nothing that others may read', async () => {
    expect(await install(prepare(fromFile()))).toEqual({ kind: 'done' });
    await looking('slot-a', (slot) => {
      expect(readdirSync(join(slot, 'operos')).toSorted()).toEqual([
        ...['base.sqfs', 'controller.sqfs', 'images.json', 'initramfs.img', 'manifest'],
        ...['node.sqfs', 'vmlinuz', 'worker.sqfs'],
      ]);
    });
    await looking('data', async (data) => {
      const text = (path: string) => readFileSync(join(data, ROOT, path), 'utf8');
      expect(text('etc/machine-id')).toBe('0b9f8f525b0c4d3e9f430f2f6c1f8f11\n');
      expect(text('etc/hostname')).toBe('controller\n');
      expect(text('etc/nftables.conf')).toContain('flush ruleset');
      expect(text('etc/shadow')).toMatch(/^root:\$y\$/);
      expect(text('var/lib/operos/settings/cluster-settings.yaml')).toBe(printSettings(settings));
      expect(text('var/lib/operos/teamster/admin-password')).toBe(`${PASSWORD}\n`);
      expect(text('var/lib/operos/install/install.log')).toContain('step record');
      expect(JSON.parse(text('var/lib/operos/install/record.json'))).toMatchObject({
        ...{ version: '0.1.x', firmware: 'uefi', installId: seeds.installId },
      });
      expect(statSync(join(data, STATE)).mode & 0o7777).toBe(0o700);
      const state = filesBelow(join(data, STATE));
      expect(Object.values(state).filter((what) => !/^(?:700|600) 0:0 /.test(what))).toEqual([]);
      const keys = readdirSync(join(data, ROOT, 'etc/ssh'));
      expect(keys).toEqual(expect.arrayContaining(['ssh_host_ed25519_key', 'ssh_host_rsa_key']));
      const authority = await loadClusterAuthority(
        join(data, STATE, 'teamster/cluster-authority.pem'),
      );
      const server = new X509Certificate(text('var/lib/operos/web/server.pem'));
      expect(server.verify(new X509Certificate(authority!.certificatePem).publicKey)).toBe(true);
      const { dns, addresses } = certificateNames(settings);
      for (const name of dns) expect(server.checkHost(name)).toBe(name);
      for (const address of addresses) expect(server.checkIP(address)).toBe(address);
    });
  });

  test('is the same, file by file, from the screen and from a file', async () => {
    const contents = async (order: InstallOrder) => {
      const prepared = prepare(order);
      expect(await install(prepared)).toEqual({ kind: 'done' });
      const slot = await looking('slot-a', filesBelow);
      const data = await looking('data', filesBelow);
      return { plan: prepared.plan, slot, data };
    };
    const [screen, file] = [await contents(fromScreen), await contents(fromFile())];
    const alike = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).filter(([name]) => !DIFFERENT.test(name)));
    expect(file.slot).toEqual(screen.slot);
    // Who typed it at the screen knows it and no file holds it: then it need not be changed.
    const mustChange = `${STATE}/teamster/admin-password-must-change`;
    const { [mustChange]: only, ...rest } = alike(file.data);
    expect(only).toBeDefined();
    expect(rest).toEqual(alike(screen.data));
    const names = (files: Readonly<Record<string, string>>) =>
      Object.keys(files).filter((name) => name !== mustChange && !name.startsWith('system/work'));
    expect(names(file.data)).toEqual(names(screen.data));
  });

  test('has no secret in log, arguments, environment or plan', async () => {
    const calls: string[] = [];
    const prepared = prepare(fromFile());
    const watched = { ...ports, programs: new WatchedPrograms(calls) };
    expect(await install(prepared, watched)).toEqual({ kind: 'done' });
    const said =
      readFileSync(`${work}.log`, 'utf8') + calls.join('\n') + JSON.stringify(prepared.plan);
    expect(calls.length).toBeGreaterThan(10);
    const secrets = [
      PASSWORD,
      ...(
        await Promise.all(
          (['cluster-authority', 'web-key'] as const).map((name) => prepared.secrets.secret(name)),
        )
      ).flatMap((text) => text.split('\n').filter((line) => line.length > 30)),
    ];
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).not.toContain('PRIVATE KEY');
    const kept = await looking('data', (data) =>
      readFileSync(join(data, STATE, 'install/install.log'), 'utf8'),
    );
    expect(kept).toContain('chpasswd');
    expect(kept).not.toContain(PASSWORD);
  });

  test('can be begun again after a cut at any action, and is then as if nothing had happened', async () => {
    const whole = prepare(fromScreen);
    expect(await install(whole)).toEqual({ kind: 'done' });
    const complete = Object.keys(await looking('data', filesBelow));
    const lines = readFileSync(`${work}.log`, 'utf8').split('\n').length;
    for (let cut = 3; cut < lines - 5; cut += 7) {
      const killed = { ...ports, mountPoints: () => [], log: cutAfter(cut) };
      await expect(install(prepare(fromScreen), killed)).rejects.toThrow('power');
      expect(await install(prepare(fromScreen))).toEqual({ kind: 'done' });
      expect(Object.keys(await looking('data', filesBelow))).toEqual(complete);
    }
  }, 300_000);
});

/** Ends everything at once, as a power cut does: nothing is cleaned up. */
function cutAfter(lines: number): () => void {
  let left = lines;
  return () => {
    left -= 1;
    if (left < 0) throw new Error('power');
  };
}

/** Notes what the list of processes and /proc/PID/environ would show. */
class WatchedPrograms extends ProgramRunner {
  readonly #calls: string[];

  constructor(calls: string[]) {
    super();
    this.#calls = calls;
  }

  override run(...[file, args, options]: Parameters<ProgramRunner['run']>) {
    this.#calls.push(JSON.stringify([file, args, options?.env, options?.inheritEnv]));
    return new LocalPrograms().run(file, args, options);
  }
}
