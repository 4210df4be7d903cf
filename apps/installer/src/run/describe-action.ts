import type { Action } from '../plan/action.ts';

/** An action in one line, for the log and for `installer plan`: what it is done to and with, never what is secret. */
export function describeAction(action: Action): string {
  switch (action.kind) {
    case 'run': {
      const words = [action.program, ...action.args].map(quoted).join(' ');
      return `run ${words}${action.input === undefined ? '' : inputOf(action.input)}`;
    }
    case 'directory':
      return `directory ${action.path} ${action.mode}`;
    case 'file':
      return `file ${action.path} ${action.mode}${'secret' in action.content ? ` (secret ${action.content.secret})` : ''}`;
    case 'copy':
      return `copy ${action.from} to ${action.to} (${action.bytes} bytes, sha256 ${action.sha256})`;
    case 'mount':
      return `mount ${action.what} at ${action.where} (${[action.type, action.options].filter((text) => text !== '').join(', ')})`;
    case 'wait-for':
      return `wait for ${action.path}, at most ${action.seconds} s`;
  }
}

function inputOf(input: NonNullable<Extract<Action, { kind: 'run' }>['input']>): string {
  return 'secret' in input ? ` (reads secret ${input.secret})` : ' (reads its input)';
}

/** As a shell would need it, so that a person may copy the line. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
