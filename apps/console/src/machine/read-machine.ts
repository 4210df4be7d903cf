import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseAgentStatus } from '@operos/teamster-api';
import type { MachineState } from '../state/machine-state.ts';
import { parseMeminfo, parseUptime } from '../state/parse-proc.ts';
import { parseRole } from '../state/parse-role.ts';
import { fileText } from './file-text.ts';
import { readInterfaces } from './read-interfaces.ts';

/** What costs next to nothing to read, so that it is read every second. */
export type QuickState = Omit<MachineState, 'services' | 'bootProgress' | 'site'>;

/** Reads it below a root folder; `/` on a real machine. */
export function readMachine(root: string): QuickState {
  const text = (path: string) => fileText(join(root, path));
  const status = text('run/operos/prospector.json');
  return {
    role: parseRole(text('usr/lib/os-release') ?? ''),
    hostname: hostname(),
    now: new Date(),
    uptimeSeconds: parseUptime(text('proc/uptime') ?? ''),
    memory: parseMeminfo(text('proc/meminfo') ?? ''),
    interfaces: readInterfaces(root, networkInterfaces()),
    agent: status === undefined ? undefined : parseAgentStatus(status),
  };
}
