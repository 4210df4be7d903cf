const PLACEHOLDERS = new Set([
  '',
  'none',
  'n/a',
  'na',
  'null',
  'unknown',
  'empty',
  'invalid',
  'oem',
  'o.e.m.',
  'default',
  'default string',
  'not available',
  'not applicable',
  'not specified',
  'not present',
  'system serial number',
  'chassis serial number',
  'base board serial number',
  'board serial number',
  'serial number',
  'to be filled by o.e.m.',
  'to be filled by o.e.m',
  'to be filled',
]);
const ONE_CHARACTER = /^(.)\1*$/;
const COUNTING = '01234567890123456789';

/** Whether a serial number is what manufacturers leave in when they give none. */
export function isPlaceholderSerial(serial: string): boolean {
  const plain = serial.trim().toLowerCase();
  return PLACEHOLDERS.has(plain) || ONE_CHARACTER.test(plain) || isCounting(plain);
}

function isCounting(text: string): boolean {
  return text.length >= 4 && COUNTING.includes(text);
}
