// The least that telling everybody can cost on Node: one WebSocket frame (RFC 6455), made once, written to each client.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'; // RFC 6455 §1.3
const FINAL_TEXT = 0x81;
const LENGTH_FOLLOWS = 126;

const clients = new Set<Duplex>();

function frame(text: Buffer): Buffer {
  const head = Buffer.from([FINAL_TEXT, LENGTH_FOLLOWS, text.length >> 8, text.length & 0xff]);
  return Buffer.concat([head, text]); // what is sent here has 126 bytes at least and 64 KiB at most
}

const server = createServer((request, response) => {
  request.on('data', (text: Buffer) => {
    const bytes = frame(text);
    for (const client of clients) client.write(bytes);
  });
  request.once('end', () => response.end());
});
server.on('upgrade', ({ headers }, socket) => {
  const key = `${headers['sec-websocket-key'] ?? ''}${GUID}`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  clients.add(socket);
  socket.on('error', () => clients.delete(socket)).on('close', () => clients.delete(socket));
});
server.listen(0, '127.0.0.1', 4096, () => {
  process.send?.((server.address() as AddressInfo).port);
});
