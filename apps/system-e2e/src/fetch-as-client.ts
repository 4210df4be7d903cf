import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { NetworkNamespaces } from '@operos/dhcp-config/testing';
import { programs } from './programs.ts';

const run = promisify(execFile);
const MOST_BYTES = 16 * 2 ** 20;

/** What a machine at the other end of the cable gets from a `tftp://` or `http://` URL; throws if it gets nothing. */
export async function fetchAsClient(wire: NetworkNamespaces, url: string): Promise<Buffer> {
  const command = [
    programs.curl,
    '--path-as-is',
    '--silent',
    '--show-error',
    '--fail',
    '--max-time',
    '20',
    url,
  ];
  const { stdout } = await run('ip', ['netns', 'exec', wire.client, ...command], {
    encoding: 'buffer',
    maxBuffer: MOST_BYTES,
  });
  return stdout;
}
