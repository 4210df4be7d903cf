import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isWholeScan, parseNmap, type Protocol, type ScannedPort } from './parse-nmap.ts';

const run = promisify(execFile);
const LONGEST_MS = 600_000;
const ALL_PORTS = '1-65535';
// A firewall that drops answers nothing, so waiting longer tells no more; lost packets are sent once more.
const PACE = ['--min-rate', '2500', '--max-retries', '2', '--host-timeout', '9m'];

/** Tries every port of a machine from a network namespace, with nmap. */
export async function scanPorts(
  namespace: string,
  address: string,
  protocol: Protocol,
): Promise<readonly ScannedPort[]> {
  const way = protocol === 'tcp' ? '-sS' : '-sU';
  const nmap = ['nmap', '-n', '-Pn', way, '-p', ALL_PORTS, ...PACE, '-oG', '-', address];
  const { stdout } = await run('ip', ['netns', 'exec', namespace, ...nmap], {
    ...{ timeout: LONGEST_MS, maxBuffer: 2 ** 26 },
  });
  if (isWholeScan(stdout)) return parseNmap(stdout);
  throw new Error(`Expected a whole scan of ${address}, got:\n${stdout.slice(-1000)}`);
}
