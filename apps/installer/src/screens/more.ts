import { emptyLine, isNamed, type Key, line, type MenuItem } from '@operos/terminal-ui';
import { answerOf } from '../answers/propose.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { choiceLines, pressChoice } from './choice-menu.ts';
import { issuesOfParts } from './form/part-issues.ts';
import { moreQuestions } from './questions/more-questions.ts';
import type { Question, QuestionId } from './questions/question.ts';

/** What most people leave as it is. */
export interface MoreScreen {
  readonly name: 'more';
  readonly at: number;
}

/** Leads to the questions that not everybody is asked. */
export const more: ScreenDefinition<MoreScreen> = { press, view };

function itemsOf(around: Surroundings): MenuItem<QuestionId | 'back'>[] {
  return [
    ...moreQuestions.map((question) => ({
      value: question.id,
      label: question.title,
      hint: hintOf(question, around),
    })),
    { value: 'back', label: 'Back' },
  ];
}

/** Its values, or that one of them is wrong. */
function hintOf(question: Question, around: Surroundings): string {
  const parts = question.parts(around);
  if (issuesOfParts(parts, around).some((all) => all.some(({ severity }) => severity === 'error')))
    return '✗ something is wrong here';
  const values = parts.map(({ id }) => answerOf(around, id)).filter((text) => text !== '');
  if (values.length === 0) return '-';
  return question.inShort?.(values) ?? values.join(', ');
}

function press(screen: MoreScreen, key: Key, around: Surroundings): Move<MoreScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const pressed = pressChoice({ items: itemsOf(around), at: screen.at }, key);
  if (pressed.kind === 'moved') return { kind: 'stay', screen: { ...screen, at: pressed.at } };
  return pressed.value === 'back'
    ? { kind: 'back' }
    : { kind: 'go', to: { name: 'question', id: pressed.value } };
}

function view({ at }: MoreScreen, around: Surroundings): ScreenView {
  return {
    title: 'More settings',
    body: [
      line('Each of these has a value that suits most clusters.'),
      emptyLine,
      ...choiceLines({ items: itemsOf(around), at }, around.size.columns),
    ],
    help: [
      { key: 'Up Down', does: 'move' },
      { key: 'Enter', does: 'change' },
      { key: 'Esc', does: 'back' },
    ],
  };
}
