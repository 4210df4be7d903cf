import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InstallerFacts } from '../wizard/installer-facts.ts';
import { readText } from './read-text.ts';

const UNATTENDED = /(?:^|\s)operos\.config=([!#-~]{1,200})(?=\s|$)/; // printable, without blanks and quotes

/** Reads below a root what holds for this run; a file that is not there says no. */
export function readFacts(root: string, version: string): InstallerFacts {
  const text = (path: string) => readText(join(root, path));
  return {
    version,
    onMedium: /^VARIANT_ID=installer$/m.test(text('usr/lib/os-release')),
    development: existsSync(join(root, 'usr/lib/operos/development')),
    unattended: UNATTENDED.exec(text('proc/cmdline'))?.[1],
  };
}
