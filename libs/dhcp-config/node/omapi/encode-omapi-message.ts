import type { OmapiMessage, OmapiSign, OmapiValues } from './omapi-message.ts';
import { omapiInteger } from './omapi-values.ts';

const NO_BYTES = new Uint8Array();
const encoder = new TextEncoder();

/**
 * The bytes of the message with its signature at the end. The signature covers everything between the
 * authenticator's id and itself, its own length included.
 */
export function encodeOmapiMessage(message: OmapiMessage, sign: OmapiSign): Uint8Array {
  const signatureLength = sign(NO_BYTES).length;
  const body = Buffer.concat([
    omapiInteger(signatureLength),
    omapiInteger(message.operation),
    omapiInteger(message.handle),
    omapiInteger(message.id),
    omapiInteger(message.responseTo),
    encodeValues(message.message),
    encodeValues(message.object),
  ]);
  return Buffer.concat([omapiInteger(message.authenticatorId), body, sign(body)]);
}

function encodeValues(values: OmapiValues): Uint8Array {
  const pairs = values.flatMap(([name, value]) => {
    const key = encoder.encode(name);
    return [length16(key.length), key, omapiInteger(value.length), value];
  });
  return Buffer.concat([...pairs, length16(0)]);
}

function length16(length: number): Uint8Array {
  return Uint8Array.of(length >> 8, length & 0xff);
}
