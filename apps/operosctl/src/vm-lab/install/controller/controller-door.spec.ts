import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ipv4Address, parseIpv4Address } from '@operos/cluster-model';
import { canMakeNamespaces } from '@operos/dhcp-config/testing';
import { createClusterAuthority, issueServerCertificate } from '@operos/pki/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BridgedNamespace } from '../../network/bridged-namespace.ts';
import { ControllerDoor } from './controller-door.ts';

const SERVER = `
const { createServer } = require('node:https');
const { readFileSync } = require('node:fs');
const [cert, key] = process.argv.slice(1).map((file) => readFileSync(file));
createServer({ cert, key }, (request, response) => {
  response.end([request.method, request.headers.host, request.url].join(' '));
}).listen(443, '10.99.7.1', () => console.log('listening'));
`;
const [right, wrong] = ['10.99.7.1', '10.99.7.2'].map(address);
const why = canMakeNamespaces() ? '' : ' (skipped: it needs root)';

function address(text: string): Ipv4Address {
  return parseIpv4Address(text)!;
}

describe.skipIf(why !== '')(`the door of a controller${why}`, () => {
  const now = new Date();
  const make = () => createClusterAuthority({ commonName: 'Operos cluster CA', now });
  let folder: string;
  let network: BridgedNamespace;
  let authority: Awaited<ReturnType<typeof make>>;
  let server: ChildProcess;
  let door: ControllerDoor | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operos-door-'));
    network = new BridgedNamespace('10.99.7.1/24');
    authority = await make();
  });
  afterEach(() => {
    door?.close();
    server.kill();
  });
  afterAll(() => {
    network.remove();
    rmSync(folder, { recursive: true });
  });

  async function ask(certified: Ipv4Address, trusted = authority): Promise<string> {
    const addresses = [certified];
    const made = await issueServerCertificate(authority, { dnsNames: [], addresses, now });
    const files = [join(folder, 'cert'), join(folder, 'key')] as const;
    writeFileSync(files[0], made.certificatePem);
    writeFileSync(files[1], made.privateKeyPem, { mode: 0o600 });
    const command = [...network.runIn.slice(1), process.execPath, '-e', SERVER, ...files];
    server = spawn('ip', command, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(server.stdout!, 'data');
    const { namespace } = network;
    const place = { namespace, address: '10.99.7.1', authority: trusted.certificatePem };
    door = await ControllerDoor.open(place);
    const { status, body } = await door.ask({ method: 'GET', path: '/page' });
    return `${status} ${body.toString()}`;
  }

  test('leads to the address that the certificate is for', async () => {
    expect(await ask(right!)).toBe('200 GET 10.99.7.1 /page');
  });

  test('stays shut when the certificate is for another address', async () => {
    await expect(ask(wrong!)).rejects.toThrow(/10\.99\.7\.1 is not in the cert's list/);
  });

  test('stays shut when another authority made the certificate', async () => {
    await expect(ask(right!, await make())).rejects.toThrow(/certificate/);
  });
});
