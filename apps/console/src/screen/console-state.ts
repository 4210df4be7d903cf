import {
  emptyLog,
  isControl,
  isNamed,
  type Key,
  type LogView,
  pressLog,
} from '@operos/terminal-ui';

/** What one terminal shows. */
export interface ConsoleState {
  readonly view: 'status' | 'log' | 'help';
  readonly log: LogView;
}

/** What a terminal shows first. */
export const firstConsoleState: ConsoleState = { view: 'status', log: emptyLog };

const views = [
  ['s', 'f1', 'status'],
  ['l', 'f2', 'log'],
  ['h', 'f3', 'help'],
  ['?', 'f3', 'help'],
] as const;

/** The state after a key; `rows` is the room for the log. */
export function pressConsole(state: ConsoleState, key: Key, rows: number): ConsoleState {
  if (isNamed(key, 'escape')) return { ...state, view: 'status' };
  const wanted = views.find(([letter, name]) => isCharacter(key, letter) || isNamed(key, name));
  if (wanted !== undefined) return { ...state, view: wanted[2] };
  return state.view === 'log' ? { ...state, log: pressLog(state.log, key, rows) } : state;
}

/** Whether the key asks for everything to be drawn anew. */
export function isRedraw(key: Key): boolean {
  return isControl(key, 'l') || isNamed(key, 'enter');
}

function isCharacter(key: Key, character: string): boolean {
  return key.kind === 'character' && key.character.toLowerCase() === character;
}
