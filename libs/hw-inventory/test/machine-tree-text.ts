import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a recorded machine below `directory`. One line a file: `/path = text` (JSON escapes), `/path -> link target`,
 * `/path : base64`, `/path/` for an empty directory; `#` begins a comment.
 */
export function writeMachineTree(directory: string, text: string): void {
  for (const line of text.split('\n').filter((one) => one.startsWith('/'))) {
    const [, path = '', how, rest = ''] = /^(\S+)(?: (=|->|:) ?(.*))?$/.exec(line) ?? [];
    const at = join(directory, path);
    mkdirSync(path.endsWith('/') ? at : dirname(at), { recursive: true });
    if (how === '=') writeFileSync(at, `${JSON.parse(`"${rest}"`) as string}\n`);
    if (how === ':') writeFileSync(at, Buffer.from(rest, 'base64'));
    if (how === '->') symlinkSync(rest, at);
  }
}
