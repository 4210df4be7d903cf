// The least that a durable registration and a heartbeat can cost on Node: HTTPS, one append for a few milliseconds'
// company and one flush to disk, a fixed answer.
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

const GATHER_MS = 4; // Teamster's own
const { PEER_CA, PEER_CERTIFICATE, PEER_KEY, PEER_FILE = '', PEER_BEAT_ANSWER } = process.env;
const { PEER_ENROLMENT_ANSWER } = process.env;

const file = await open(PEER_FILE, 'a');
let queue: { readonly bytes: Buffer; readonly done: () => void }[] = [];
let isDraining = false;

function append(bytes: Buffer): Promise<void> {
  return new Promise((done) => {
    queue.push({ bytes, done });
    if (!isDraining) void drain();
  });
}

async function drain(): Promise<void> {
  isDraining = true;
  while (queue.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    const together = queue;
    queue = [];
    await file.writev(together.map(({ bytes }) => bytes));
    await file.datasync();
    for (const { done } of together) done();
  }
  isDraining = false;
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

function answer(response: ServerResponse, status: number, text = ''): void {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, headers).end(text);
}

const nonce = JSON.stringify({ nonce: 'n'.repeat(43), now: new Date().toISOString() });

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (request.url === '/enrolment/v1/nonces') answer(response, 201, nonce);
  else if (request.url === '/agent/v1/heartbeats') answer(response, 200, PEER_BEAT_ANSWER);
  else {
    await append(Buffer.concat([body, Buffer.from('\n')]));
    answer(response, 202, PEER_ENROLMENT_ANSWER);
  }
}

const tls = { ca: PEER_CA, cert: PEER_CERTIFICATE, key: PEER_KEY };
const server = createServer(
  { ...tls, requestCert: true, rejectUnauthorized: false, keepAliveTimeout: 600_000 },
  (request, response) => void handle(request, response),
);
server.listen(0, '127.0.0.1', 16_384, () => {
  process.send?.((server.address() as AddressInfo).port);
});
