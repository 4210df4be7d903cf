/** One DER value: tag, length and contents (X.690 §10). */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(length)]), ...contents]);
}

/** The tags that certificates are made of. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** [0] to [30], holding plain contents. */
  plain: (number: number) => 0x80 + number,
  /** [0] to [30], holding other values. */
  holding: (number: number) => 0xa0 + number,
} as const;

/** An object identifier from its dotted text. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** A moment to the second: UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280 §4.1.2.5). */
export function derTime(moment: Date): Buffer {
  const digits = moment.toISOString().replace(/\.\d+|[-:T]/g, '');
  return moment.getUTCFullYear() < 2050
    ? der(derTag.utcTime, Buffer.from(digits.slice(2), 'latin1'))
    : der(derTag.generalizedTime, Buffer.from(digits, 'latin1'));
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  if (length >= 0x10000) throw new RangeError(`Expected less than 64 KiB, got ${length} bytes`);
  return [0x80 + octets.length, ...octets];
}

function base128(value: number): number[] {
  const low = value % 128;
  const high = Math.floor(value / 128);
  return high === 0 ? [low] : [...base128(high).map((octet) => octet | 0x80), low];
}
