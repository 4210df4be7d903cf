import {
  bodySize,
  drawFrame,
  line,
  type Line,
  logLines,
  type Picture,
  type Terminal,
} from '@operos/terminal-ui';
import type { MachineState } from '../state/machine-state.ts';
import type { ConsoleState } from './console-state.ts';
import { helpLines } from './help-lines.ts';
import { statusLines } from './status-lines.ts';

const EMPTY = 'Nothing has been logged, or the journal cannot be read.';

/** What is shown, and on what. */
export interface Shown {
  readonly machine: MachineState;
  readonly version: string;
  readonly terminal: Terminal;
}

/** Draws the whole screen. */
export function drawConsole(state: ConsoleState, { machine, version, terminal }: Shown): Picture {
  return drawFrame(
    {
      title: `Operos ${machine.role}   ${machine.hostname}`,
      corner: version,
      body: body(state, machine, terminal),
      help: [
        { key: 's', does: 'status' },
        { key: 'l', does: 'log' },
        { key: 'h', does: 'help' },
        { key: 'Ctrl-L', does: 'draw anew' },
      ],
    },
    terminal,
  );
}

function body(state: ConsoleState, machine: MachineState, terminal: Terminal): Line[] {
  const room = bodySize(terminal);
  switch (state.view) {
    case 'status':
      return statusLines(machine, room.columns);
    case 'log':
      return state.log.lines.length === 0 ? [line(EMPTY)] : logLines(state.log, room);
    case 'help':
      return helpLines(machine.role, room.columns);
  }
}
