import type { Issue } from '@operos/cluster-model';
import { isAbout, judgeAnswers } from '../../answers/judge-answers.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import type { Part } from '../questions/question.ts';

/** What is wrong with each part, in their order; an issue is told once, where it first belongs. */
export function issuesOfParts(
  parts: readonly Part[],
  knowledge: Knowledge,
): readonly (readonly Issue[])[] {
  const left = new Set(judgeAnswers(knowledge));
  return parts.map((part) => {
    const own = [...left].filter((issue) => belongs(issue, part, knowledge));
    for (const issue of own) left.delete(issue);
    return own;
  });
}

function belongs(issue: Issue, part: Part, knowledge: Knowledge): boolean {
  const also = part.kind === 'text' && part.alsoShows?.(issue) === true;
  return also || isAbout(issue, part.id, knowledge);
}
