import type { Issue } from '@operos/cluster-model';
import { isAbout } from '../../answers/judge-answers.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import { allQuestions } from './all-questions.ts';

/** Where a person can mend what is wrong: the screen and its field, or the field of the settings if none has it. */
export function placeOf(issue: Issue, knowledge: Knowledge): string {
  for (const question of allQuestions)
    for (const { id, label } of question.parts(knowledge))
      if (isAbout(issue, id, knowledge)) return `${question.title}, ${label}`;
  return issue.path;
}
