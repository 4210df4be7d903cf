import { emptyLine, line, type Line } from '@operos/terminal-ui';
import { counted } from '../hardware/processor-words.ts';
import { issueLines } from './issue-lines.ts';
import type { Judgement } from './judge-settings-file.ts';

/** What a settings file is worth, for a person. */
export function judgementLines(judgement: Judgement, columns: number): Line[] {
  if (judgement.kind === 'unreadable')
    return [line(`✗ The file cannot be read: ${judgement.reason}.`, 'bad')];
  const { issues, usable } = judgement;
  const verdict = usable
    ? line('✓ These settings can be used.', 'good')
    : line('✗ These settings cannot be used.', 'bad');
  if (issues.length === 0) return [verdict];
  const things = line(`  ${counted(issues.length, 'thing')} to look at:`);
  return [verdict, things, emptyLine, ...issueLines(issues, columns)];
}
