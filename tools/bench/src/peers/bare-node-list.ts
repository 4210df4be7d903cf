// The least that a list can cost on Node: the objects are there, and are printed as JSON.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface List {
  readonly data: { readonly nodes: { readonly edges: readonly unknown[] } };
}

const { data } = JSON.parse(readFileSync(process.env.PEER_FILE ?? '', 'utf8')) as List;

const server = createServer((request, response) => {
  const first = Number(new URL(request.url ?? '', 'http://peer').searchParams.get('first'));
  const nodes = { ...data.nodes, edges: data.nodes.edges.slice(0, first) };
  const text = JSON.stringify({ data: { nodes } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  request.resume().once('end', () => response.writeHead(200, headers).end(text));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
