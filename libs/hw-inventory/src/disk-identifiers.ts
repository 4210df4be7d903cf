import { cleanText } from './clean-text.ts';
import { isPlaceholderSerial } from './placeholder.ts';

const FEWEST_DIGITS = 2;

/** A World Wide Name, EUI-64 or NGUID in lower case; null when blank, all zeroes or all ones. */
export function diskWwn(value: unknown): string | null {
  const wwn = cleanText(value)?.toLowerCase().replace(/^wwn-/, '') ?? null;
  if (wwn === null) return null;
  const digits = new Set(
    wwn.replace(/^(?:0x|eui\.|naa\.|uuid\.|nvme\.|t10\.)/, '').replace(/[^0-9a-z]/g, ''),
  );
  return digits.size < FEWEST_DIGITS ? null : wwn;
}

/** A disk's serial number without its padding; null when it is a placeholder. */
export function diskSerial(value: unknown): string | null {
  const serial = cleanText(value);
  return serial === null || isPlaceholderSerial(serial) ? null : serial;
}
