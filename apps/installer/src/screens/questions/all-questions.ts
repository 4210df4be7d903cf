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

/** All of them, and those behind “More settings”. */
export const allQuestions: readonly Question[] = [...shortPath, ...moreQuestions];

/** One of them, or one of those behind “More settings”. */
export function questionOf(id: QuestionId): Question {
  const found = allQuestions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`Expected a question, got ${id}`);
  return found;
}
