import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { OmapiSecret } from '../../src/index.ts';
import { decodeOmapiMessage } from './decode-omapi-message.ts';
import { encodeOmapiMessage } from './encode-omapi-message.ts';
import { OmapiClient } from './omapi-client.ts';
import type { OmapiMessage } from './omapi-message.ts';
import { omapiInteger, omapiText } from './omapi-values.ts';

const key = {
  name: 'operos',
  algorithm: 'hmac-sha256',
  secret: 'bm90IGEgc2VjcmV0LCBvbmx5IGFuIGV4YW1wbGU=' as OmapiSecret,
} as const;
const greeting = Buffer.concat([omapiInteger(100), omapiInteger(24)]);
let server: Server | undefined;

afterEach(() => {
  server?.close();
});

describe('a server that is not our dhcpd', () => {
  test.each([
    {
      what: 'another protocol',
      greet: Buffer.concat([omapiInteger(200), omapiInteger(24)]),
      answer: () => Buffer.alloc(0),
      code: 'omapi-malformed',
    },
    {
      what: 'silence',
      greet: greeting,
      answer: () => Buffer.alloc(0),
      code: 'omapi-timeout',
      timeoutMs: 300,
    },
    {
      what: 'an answer to another message',
      greet: greeting,
      answer: () => statusWith({ responseTo: 999 }),
      code: 'omapi-malformed',
    },
    {
      what: 'a refusal',
      greet: greeting,
      answer: (id: number) =>
        statusWith({ responseTo: id, message: [['result', omapiInteger(6)]] }),
      code: 'omapi-refused',
    },
    {
      what: 'a value of four gigabytes',
      greet: greeting,
      answer: () =>
        Buffer.concat([Buffer.alloc(24), Uint8Array.of(0, 1, 65), omapiInteger(0xffff_fff0)]),
      code: 'omapi-malformed',
    },
  ])('$what is an error', async ({ greet, answer, code, timeoutMs = 30_000 }) => {
    const port = await listen(greet, answer);
    await expect(
      OmapiClient.connect({ host: '127.0.0.1', port, timeoutMs }, key),
    ).rejects.toMatchObject({ code });
  });

  test('an answer that is not signed with the key is never believed', async () => {
    const port = await listen(greeting, (id) =>
      encodeOmapiMessage(
        { ...status, operation: 3, handle: 7, responseTo: id },
        () => new Uint8Array(),
      ),
    );
    const client = await OmapiClient.connect({ host: '127.0.0.1', port }, key);
    await expect(client.findHost('node-1')).rejects.toMatchObject({ code: 'omapi-forged' });
    await expect(client.findHost('node-1')).rejects.toMatchObject({ code: 'omapi-forged' });
    client.close();
  });
});

describe('a message', () => {
  const numbers = fc.nat(0xffff_ffff);
  const values = fc.array(
    fc.tuple(fc.stringMatching(/^[a-z-]{1,20}$/), fc.uint8Array({ maxLength: 300 })),
    { maxLength: 5 },
  );
  const messages = fc.record({
    authenticatorId: numbers,
    operation: numbers,
    handle: numbers,
    id: numbers,
    responseTo: numbers,
    message: values,
    object: values,
  });
  const sign = (bytes: Uint8Array): Uint8Array => Uint8Array.of(bytes.length & 0xff, 1, 2, 3);

  test('survives the wire, however it is cut into packets', () => {
    fc.assert(
      fc.property(messages, fc.nat(500), (message, cut) => {
        const bytes = encodeOmapiMessage(message, sign);
        const decoded = decodeOmapiMessage(Buffer.concat([bytes, Uint8Array.of(9, 9)]));
        expect(decoded?.message).toEqual(message);
        expect(decoded?.length).toBe(bytes.length);
        expect(decoded?.signature).toEqual(sign(decoded!.signed));
        expect(decodeOmapiMessage(bytes.subarray(0, cut % bytes.length))).toBeUndefined();
      }),
    );
  });

  test('of any bytes is whole, unfinished or an error of ours', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          decodeOmapiMessage(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: 'omapi-malformed' });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const status: OmapiMessage = {
  authenticatorId: 0,
  operation: 5,
  handle: 0,
  id: 1,
  responseTo: 0,
  message: [['message', omapiText('no')]],
  object: [],
};

function statusWith(fields: Partial<OmapiMessage>): Uint8Array {
  return encodeOmapiMessage({ ...status, ...fields }, () => new Uint8Array());
}

async function listen(greet: Uint8Array, answer: (id: number) => Uint8Array): Promise<number> {
  const created = createServer((socket: Socket) => {
    socket.write(greet);
    let received: Uint8Array = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      const greeted = received.subarray(8);
      const decoded = decodeOmapiMessage(greeted);
      if (decoded === undefined) return;
      received = received.subarray(decoded.length);
      socket.write(answer(decoded.message.id));
    });
  });
  server = created;
  await new Promise<void>((resolve) => {
    created.listen(0, '127.0.0.1', resolve);
  });
  return (created.address() as AddressInfo).port;
}
