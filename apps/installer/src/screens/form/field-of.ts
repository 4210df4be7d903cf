import { textField, type TextField } from '@operos/terminal-ui';
import type { Knowledge } from '../../answers/knowledge.ts';
import { answerOf } from '../../answers/propose.ts';
import type { Part } from '../questions/question.ts';

/** The field that an answer is written in. */
export function fieldOf(part: Part, cursor: number, knowledge: Knowledge): TextField {
  const masked = part.kind === 'text' && part.masked === true;
  const limit = part.id.startsWith('access.key') ? 4000 : 255;
  const field = textField(answerOf(knowledge, part.id), { masked, limit });
  return { ...field, at: Math.min(field.at, cursor) };
}
