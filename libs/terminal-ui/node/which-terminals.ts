import { basename } from 'node:path';

const SERIAL = /^(?:ttyS|ttyAMA|ttyUSB|hvc)[0-9]{1,3}$/;

/** Whether the tty is a line to a terminal of which nothing is known. */
export function isSerial(path: string): boolean {
  return SERIAL.test(basename(path));
}

/** The first screen, and every serial line among the kernel's consoles: the text of /sys/class/tty/console/active. */
export function whichTerminals(active: string): string[] {
  const lines = active.split(/\s+/).filter((name) => SERIAL.test(name));
  return ['/dev/tty1', ...new Set(lines.map((name) => `/dev/${name}`))];
}
