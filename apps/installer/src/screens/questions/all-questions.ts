import { addresses } from './addresses.ts';
import { cluster } from './cluster.ts';
import { disk } from './disk.ts';
import { moreQuestions } from './more-questions.ts';
import { password } from './password.ts';
import { privateCard } from './private-card.ts';
import { publicCard } from './public-card.ts';
import type { Question, QuestionId } from './question.ts';

const shortPath = [cluster, privateCard, publicCard, addresses, disk, password];

/** The questions that are asked of everybody, in their order. */
export const questionOrder: readonly QuestionId[] = shortPath.map(({ id }) => id);

/** One of them, or one of those behind “More settings”. */
export function questionOf(id: QuestionId): Question {
  const found = [...shortPath, ...moreQuestions].find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`Expected a question, got ${id}`);
  return found;
}
