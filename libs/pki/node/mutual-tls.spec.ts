import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type TLSSocket } from 'node:tls';
import { parseDnsName, parseIpv4Address } from '@operos/cluster-model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AgentKey,
  type ClusterAuthority,
  createAgentKey,
  createClusterAuthority,
  createCsr,
  issueAgentCertificate,
  issueServerCertificate,
} from './index.ts';

const now = new Date();
const weeksAgo = new Date(now.getTime() - 21 * 86_400_000);
const ask = { dnsNames: [parseDnsName('localhost')!], addresses: [parseIpv4Address('127.0.0.1')!] };
const key: AgentKey = createAgentKey();
let authority: ClusterAuthority;
let stranger: ClusterAuthority;
let server: Server;
let port: number;

interface Client {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

beforeAll(async () => {
  [authority, stranger] = await Promise.all([
    createClusterAuthority({ commonName: 'CA', now: weeksAgo }),
    createClusterAuthority({ commonName: 'CA', now: weeksAgo }),
  ]);
  const own = await issueServerCertificate(authority, { ...ask, now });
  server = createServer(
    {
      cert: own.certificatePem,
      key: own.privateKeyPem,
      ca: authority.certificatePem,
      requestCert: true,
      rejectUnauthorized: false, // the handler refuses, so that the client is told why
      minVersion: 'TLSv1.3',
    },
    (socket) => socket.end(welcome(socket)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

/** A greeting by name for whom TLS authenticated; for anybody else, why it did not. */
function welcome(socket: TLSSocket): string {
  if (socket.authorized) return `hello ${String(socket.getPeerCertificate().subject.CN)}`;
  return `refused: ${String(socket.authorizationError)}`;
}

/** What the server said to this client, or the error's code that either side raised. */
async function greet(client: Client): Promise<string> {
  const socket: TLSSocket = connect({
    port,
    host: '127.0.0.1',
    ca: authority.certificatePem,
    ...client,
  });
  try {
    let said = '';
    for await (const chunk of socket) said += String(chunk);
    return said;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

async function agent(issuer: ClusterAuthority, at: Date): Promise<Client> {
  const csr = await createCsr(key, 'n');
  const cert = await issueAgentCertificate(issuer, csr, { nodeId: 'n-0007', now: at });
  return { cert, key: key.privateKeyPem };
}

test('an enrolled agent and the server accept each other', async () => {
  expect(await greet(await agent(authority, now))).toBe('hello n-0007');
});

test('the agent refuses a server of another authority', async () => {
  const client = { ...(await agent(authority, now)), ca: stranger.certificatePem };
  expect(await greet(client)).toMatch(/SIGNATURE|UNABLE_TO_VERIFY|SELF_SIGNED/);
});

test('the server refuses no certificate, an expired one and one of another authority', async () => {
  expect(await greet({})).toBe('refused: UNABLE_TO_GET_ISSUER_CERT');
  expect(await greet(await agent(authority, weeksAgo))).toBe('refused: CERT_HAS_EXPIRED');
  expect(await greet(await agent(stranger, now))).toMatch(/refused: .*(SIGNATURE|VERIFY|ISSUER)/);
});

test("the server refuses a server's certificate as a client's", async () => {
  const own = await issueServerCertificate(authority, { ...ask, now });
  const client = { cert: own.certificatePem, key: own.privateKeyPem };
  expect(await greet(client)).toBe('refused: INVALID_PURPOSE');
});
