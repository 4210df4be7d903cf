import { isNamed, type Key, pressTextField } from '@operos/terminal-ui';
import { acceptAnswers, changeAnswer } from '../answers/change-answer.ts';
import { answerOf } from '../answers/propose.ts';
import type { Destination, Move, ScreenDefinition, Surroundings } from '../wizard/screen.ts';
import { fieldOf } from './form/field-of.ts';
import { issuesOfParts } from './form/part-issues.ts';
import { questionView } from './form/question-view.ts';
import { questionOf, questionOrder } from './questions/all-questions.ts';
import type { ChoicePart, Part, QuestionId } from './questions/question.ts';

/** Where somebody is on the screen of a question. */
export interface QuestionScreen {
  readonly name: 'question';
  readonly id: QuestionId;
  /** Which of its parts has the focus. */
  readonly focus: number;
  /** Before which character of a text the cursor stands. */
  readonly cursor: number;
  /** Somebody wanted to go on: from then on everything that is missing is told. */
  readonly attempted: boolean;
  /** Somebody was told what has to be agreed to. */
  readonly warned: boolean;
}

const END = Number.MAX_SAFE_INTEGER;

/** The screen of a question, with the focus on its first part. */
export function openQuestion(id: QuestionId): QuestionScreen {
  return { name: 'question', id, focus: 0, cursor: END, attempted: false, warned: false };
}

/** Asks one question. */
export const question: ScreenDefinition<QuestionScreen> = { press, view: questionView };

type QuestionMove = Move<QuestionScreen>;

function press(screen: QuestionScreen, key: Key, around: Surroundings): QuestionMove {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const parts = questionOf(screen.id).parts(around);
  const focus = Math.min(screen.focus, parts.length - 1);
  const part = parts[focus];
  if (isNamed(key, 'tab')) return focusOn(screen, (focus + 1) % parts.length);
  if (isNamed(key, 'back-tab')) return focusOn(screen, (focus + parts.length - 1) % parts.length);
  if (isNamed(key, 'enter') || part === undefined)
    return focus < parts.length - 1 ? focusOn(screen, focus + 1) : goOn(screen, parts, around);
  return pressPart({ ...screen, focus }, { part, count: parts.length, key }, around);
}

interface PartPress {
  readonly part: Part;
  readonly count: number;
  readonly key: Key;
}

function pressPart(screen: QuestionScreen, pressed: PartPress, around: Surroundings): QuestionMove {
  const { part, key, count } = pressed;
  const step = isNamed(key, 'up') ? -1 : isNamed(key, 'down') ? 1 : 0;
  if (part.kind === 'choice') {
    const chosen = step === 0 ? undefined : neighbour(part, answerOf(around, part.id), step);
    if (chosen !== undefined) return changed(screen, { part, text: chosen }, around);
  }
  if (step !== 0) return focusOn(screen, Math.max(0, Math.min(screen.focus + step, count - 1)));
  return part.kind === 'text' ? write(screen, { part, key }, around) : { kind: 'stay', screen };
}

/** The option above or below; undefined at either end, where the focus goes on to the next part. */
function neighbour({ options }: ChoicePart, value: string, step: number): string | undefined {
  const at = options.findIndex((option) => option.value === value);
  return options[at < 0 ? 0 : at + step]?.value;
}

function write(
  screen: QuestionScreen,
  { part, key }: { readonly part: Part; readonly key: Key },
  around: Surroundings,
): QuestionMove {
  const before = fieldOf(part, screen.cursor, around);
  const field = pressTextField(before, key);
  const moved = { ...screen, cursor: field.at };
  return field.value === before.value
    ? { kind: 'stay', screen: moved }
    : changed(moved, { part, text: field.value }, around);
}

function changed(
  screen: QuestionScreen,
  { part, text }: { readonly part: Part; readonly text: string },
  around: Surroundings,
): QuestionMove {
  const answers = changeAnswer(around, part.id, text);
  return { kind: 'stay', screen: { ...screen, warned: false }, answers };
}

function focusOn(screen: QuestionScreen, focus: number): QuestionMove {
  return { kind: 'stay', screen: { ...screen, focus, cursor: END } };
}

/** Goes on unless something is wrong, or has to be agreed to first. */
function goOn(screen: QuestionScreen, parts: readonly Part[], around: Surroundings): QuestionMove {
  const wrong = issuesOfParts(parts, around).findIndex((issues) =>
    issues.some(({ severity }) => severity === 'error'),
  );
  if (wrong >= 0)
    return {
      kind: 'stay',
      screen: { ...screen, focus: wrong, cursor: END, attempted: true, warned: false },
    };
  const warning = questionOf(screen.id).confirm?.(around);
  if (warning !== undefined && !screen.warned)
    return { kind: 'stay', screen: { ...screen, warned: true } };
  const to = after(screen.id);
  const answers = acceptAnswers(
    around,
    parts.map(({ id }) => id),
  );
  return to === undefined ? { kind: 'back', answers } : { kind: 'go', to, answers };
}

/** What comes behind “More settings” leads back there. */
function after(id: QuestionId): Destination | undefined {
  const at = questionOrder.indexOf(id);
  const next = questionOrder[at + 1];
  if (at < 0) return undefined;
  return next === undefined ? { name: 'summary' } : { name: 'question', id: next };
}
