const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// Values that whole product runs were shipped with; compared in either byte order.
const SHARED_BY_MANY = new Set([
  '03000200-0400-0500-0006-000700080009',
  '12345678-1234-5678-90ab-cddeefaabbcc',
  '12345678-1234-5678-1234-567812345678',
  '12345678-1234-5678-9abc-def012345678',
  '12345678-1234-1234-1234-123456789abc',
  '01234567-89ab-cdef-0123-456789abcdef',
  '00112233-4455-6677-8899-aabbccddeeff',
  'deadbeef-dead-beef-dead-beefdeadbeef',
  // Dell boards whose service tag was never written: the tag is spaces or zeroes.
  '4c4c4544-0020-2010-8020-a0c04f202020',
  '4c4c4544-0000-2010-8020-80c04f202020',
  '4c4c4544-0000-0010-8000-80c04f000000',
]);
const FEWEST_BYTE_VALUES = 3;

/** Reads an SMBIOS system UUID in either case, with or without braces; null when it is none. */
export function parseSystemUuid(text: string): string | null {
  const lower = text
    .trim()
    .toLowerCase()
    .replace(/^\{(.*)\}$/, '$1');
  return UUID.test(lower) ? lower : null;
}

/** The same UUID with its first three fields in the other byte order, as tools print it before SMBIOS 2.6 (DSP0134 §7.2.1). */
export function swapUuidByteOrder(uuid: string): string {
  const [low = '', mid = '', high = '', ...rest] = uuid.split('-');
  return [reverseBytes(low), reverseBytes(mid), reverseBytes(high), ...rest].join('-');
}

/** Whether the UUID names no single machine: blank, all ones, a run of numbers, or known to be shared. */
export function isBogusUuid(uuid: string): boolean {
  return [uuid, swapUuidByteOrder(uuid)].some(
    (form) => SHARED_BY_MANY.has(form) || isPattern(form),
  );
}

function isPattern(uuid: string): boolean {
  const bytes = bytesOf(uuid);
  const ascending = bytes.every((byte, i) => byte === ((bytes[0] ?? 0) + i) % 256);
  return ascending || new Set(bytes).size < FEWEST_BYTE_VALUES;
}

function bytesOf(uuid: string): number[] {
  return (uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

function reverseBytes(hex: string): string {
  return (hex.match(/../g) ?? []).reverse().join('');
}
