import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpProbe, Probe, TcpProbe, UdpProbe } from './plan.ts';
import { Prober } from './prober.ts';

const ATTEMPT_MS = 2000;
const PAUSE_MS = 50;

/** Looks through this machine's own network. */
export class NetworkProber extends Prober {
  override async failure(probe: Probe): Promise<string | undefined> {
    const deadline = performance.now() + probe.deadlineMs;
    let seen = await attempt(probe);
    while (seen !== undefined && performance.now() < deadline) {
      await sleep(PAUSE_MS);
      seen = await attempt(probe);
    }
    if (seen !== undefined || probe.holdMs === undefined) return seen;
    await sleep(probe.holdMs);
    return attempt(probe);
  }
}

async function attempt(probe: Probe): Promise<string | undefined> {
  try {
    await look(probe);
    return undefined;
  } catch (error) {
    return `${describe(probe)}: ${reason(error)}`;
  }
}

function look(probe: Probe): Promise<void> {
  switch (probe.kind) {
    case 'tcp':
      return accepts(probe);
    case 'udp':
      return isBound(probe);
    case 'http':
      return answers(probe);
  }
}

function accepts({ host, port }: TcpProbe): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: ATTEMPT_MS });
    socket.once('connect', resolve).once('error', reject);
    socket.once('timeout', () => {
      reject(new Error('no answer'));
    });
    socket.once('connect', () => socket.destroy()).once('timeout', () => socket.destroy());
  });
}

/** Reads proc_net_udp: the second column is the local address and port in hexadecimal. */
async function isBound({ port }: UdpProbe): Promise<void> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const tables = await Promise.all(['/proc/net/udp', '/proc/net/udp6'].map(readTable));
  const locals = tables
    .flatMap((table) => table.split('\n'))
    .map((row) => row.trim().split(/\s+/)[1]);
  if (!locals.some((local) => local?.endsWith(wanted))) throw new Error('no socket is bound');
}

function readTable(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => ''); // a kernel without IPv6 has no udp6
}

const MAX_BODY = 65_536;

async function answers({ url, status = 200, contains }: HttpProbe): Promise<void> {
  const signal = AbortSignal.timeout(ATTEMPT_MS);
  const answer = await fetch(url, { redirect: 'manual', signal });
  const body = await beginning(answer);
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}`);
  if (contains !== undefined && !body.includes(contains))
    throw new Error(`expected ${JSON.stringify(contains)} in the answer`);
}

async function beginning(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the rest of the body.
  for await (const chunk of answer.body ?? []) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length >= MAX_BODY) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_BODY).toString('utf8');
}

function describe(probe: Probe): string {
  if (probe.kind === 'http') return `GET ${probe.url}`;
  return probe.kind === 'tcp' ? `tcp ${probe.host}:${probe.port}` : `udp port ${probe.port}`;
}

/** fetch hides the reason (ECONNREFUSED) in the cause of a "fetch failed". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof inner === 'string' ? inner : error.message;
}
