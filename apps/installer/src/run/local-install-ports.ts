import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalPrograms, NodeFiles } from '@operos/host';
import { copyFile } from './copy-file.ts';
import type { InstallPorts } from './install-ports.ts';
import { parseMountPoints } from './parse-mount-points.ts';

/** Installs on this machine; the log goes to a file that root alone reads. */
export function localInstallPorts(logFile: string): InstallPorts {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o755 });
  return {
    programs: new LocalPrograms(),
    filesBelow: (root) => new NodeFiles(root),
    copy: copyFile,
    mountPoints: () => parseMountPoints(readFileSync('/proc/self/mountinfo', 'utf8')),
    wait: (milliseconds, signal) =>
      wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
    now: () => performance.now(),
    log: (line) => {
      appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    },
  };
}
