import { cleanText } from './clean-text.ts';
import { isPlaceholderSerial } from './placeholder.ts';

const FEWEST_DIGITS = 2;
const QEMU_DEFAULT = /^QM[0-9]{5}$/; // QEMU counts from QM00001 in every virtual machine

/**
 * A World Wide Name, EUI-64 or NGUID in lower case and in udev's form (`0x5000…`, `eui.…`), whether udev or sysfs gave
 * it; null when blank, all zeroes or all ones, and for `t10.` names, which only repeat model and serial.
 */
export function diskWwn(value: unknown): string | null {
  const wwn =
    cleanText(value)
      ?.toLowerCase()
      .replace(/^naa\./, '0x') ?? null;
  if (wwn === null || wwn.startsWith('t10.')) return null;
  const bare = wwn.replace(/^(?:0x|eui\.|uuid\.|nvme\.)/, '').replace(/[^0-9a-z]/g, '');
  return new Set(bare).size < FEWEST_DIGITS ? null : wwn;
}

/** A disk's serial number without its padding; null when it is a placeholder. */
export function diskSerial(value: unknown): string | null {
  const serial = cleanText(value);
  if (serial === null || QEMU_DEFAULT.test(serial)) return null;
  return isPlaceholderSerial(serial) ? null : serial;
}
