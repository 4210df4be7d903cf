import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalPrograms } from '@operos/host';
import { call } from '../run/programs.ts';
import type { InstallationFile } from '../settings/installation-file.ts';
import { readInstallationFile } from '../settings/installation-file.ts';
import { readInstallationText } from '../settings/read-installation-text.ts';
import type { ConfigSource } from './config-source.ts';

/** What reading settings needs of the machine. */
export interface ConfigPlaces {
  /** `/dev/disk/by-label` */
  readonly labels: string;
  /** `/run/operos/medium` */
  readonly medium: string;
  /** A folder to mount a volume at. */
  readonly mountPoint: string;
  /** How long a stick or a network is waited for. */
  readonly patienceMs: number;
}

/** The places on the installation medium. */
export const mediumPlaces: ConfigPlaces = {
  labels: '/dev/disk/by-label',
  medium: '/run/operos/medium',
  mountPoint: '/run/operos/config',
  patienceMs: 60_000,
};

const LOOK_MS = 500;
const FAT_LABEL = 11; // characters; OPEROS-CONFIG is cut there
const MOST_BYTES = 1024 * 1024;

/** Reads the settings of an unattended installation, with the password file beside them where they name one. */
export function readConfig(source: ConfigSource, places = mediumPlaces): Promise<InstallationFile> {
  const read = {
    volume: () => fromVolume(source as Extract<ConfigSource, { kind: 'volume' }>, places),
    medium: () => readInstallationFile(join(places.medium, 'path' in source ? source.path : '')),
    web: () => fromWeb(source as Extract<ConfigSource, { kind: 'web' }>, places),
  }[source.kind];
  return read().catch((error: unknown) => ({
    ...{ kind: 'unreadable', reason: (error as Error).message },
  }));
}

async function fromVolume(
  { label, path }: Extract<ConfigSource, { kind: 'volume' }>,
  { labels, mountPoint, patienceMs }: ConfigPlaces,
): Promise<InstallationFile> {
  const names = [label, label.slice(0, FAT_LABEL)].map((name) => join(labels, name));
  const device = await patiently(patienceMs, () => Promise.resolve(names.find(existsSync)));
  if (device === undefined)
    return { kind: 'unreadable', reason: `there is no volume labelled ${label}` };
  const ports = { programs: new LocalPrograms() };
  mkdirSync(mountPoint, { recursive: true });
  const options = 'ro,nosuid,nodev,noexec';
  await call(ports, { program: 'mount', args: ['-o', options, device, mountPoint] });
  try {
    return await readInstallationFile(join(mountPoint, path));
  } finally {
    await call(ports, { program: 'umount', args: [mountPoint] });
  }
}

async function fromWeb(
  { url, sha256 }: Extract<ConfigSource, { kind: 'web' }>,
  { patienceMs }: ConfigPlaces,
): Promise<InstallationFile> {
  let refusal = 'it did not answer';
  const bytes = await patiently(patienceMs, async () => {
    try {
      return await fetched(url);
    } catch (error) {
      refusal = causeOf(error);
      return undefined; // the network may still come up
    }
  });
  if (bytes === undefined) return { kind: 'unreadable', reason: refusal };
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256)
    return {
      kind: 'unreadable',
      reason: `its sha256 is ${digest}, which operos.config= does not say`,
    };
  const reading = readInstallationText(bytes.toString('utf8'));
  return reading.block.passwordFile === undefined
    ? { kind: 'read', reading }
    : { kind: 'unreadable', reason: 'a file from a server cannot name a passwordFile beside it' };
}

async function fetched(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`the server answered with ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`);
  return bytes;
}

function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

/** Looks until something is there. */
async function patiently<Found>(
  patienceMs: number,
  look: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined || performance.now() >= end) return found;
    await wait(LOOK_MS);
  }
}
