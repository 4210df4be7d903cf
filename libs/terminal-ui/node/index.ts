export { deviceAt } from './open-terminal.ts';
export { standardTerminal, type TerminalEnvironment } from './standard-terminal.ts';
export { type OpenTerminal, type TerminalDevice, type TerminalEvents } from './terminal-device.ts';
export { type Draw, type SessionEvents, TerminalSession } from './terminal-session.ts';
export { isSerial, whichTerminals } from './which-terminals.ts';
