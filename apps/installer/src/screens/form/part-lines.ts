import type { Issue } from '@operos/cluster-model';
import {
  type Cell,
  cellWidth,
  fitLine,
  line,
  type Line,
  padText,
  textFieldLine,
  wrapText,
} from '@operos/terminal-ui';
import { answerOf } from '../../answers/propose.ts';
import type { Surroundings } from '../../wizard/screen.ts';
import type { ChoicePart, Option, Part, TextPart } from '../questions/question.ts';
import { fieldOf } from './field-of.ts';

/** How a part is shown. */
export interface PartRoom {
  /** Of the longest label of the screen. */
  readonly labelCells: number;
  /** Where the cursor stands; undefined where the focus is elsewhere. */
  readonly cursor: number | undefined;
  readonly issues: readonly Issue[];
  readonly around: Surroundings;
}

/** A part as it is shown, and where the cursor is in it. */
export interface ShownPart {
  readonly lines: readonly Line[];
  readonly cursor: Cell | undefined;
}

const MOST_ISSUE_LINES = 3;
const MOST_OPTIONS = 6;

/** A part with what is wrong with it below. */
export function partLines(part: Part, room: PartRoom): ShownPart {
  const { lines, cursor } = part.kind === 'text' ? textLines(part, room) : choiceLines(part, room);
  return { lines: [...lines, ...issueLines(room)], cursor };
}

function textLines(part: TextPart, { labelCells, cursor, around }: PartRoom): ShownPart {
  const field = fieldOf(part, cursor ?? 0, around);
  const hint = field.value === '' ? (part.whenEmpty ?? '') : '';
  const before = labelLine(part.label, { labelCells, isFocused: cursor !== undefined });
  const room = around.size.columns - labelCells - 6;
  const cells = Math.max(8, hint === '' ? room : room - cellWidth(hint) - 2);
  const shown = textFieldLine(field, cells);
  const text = shown.line.map(({ text: value }) => value).join('');
  const style = cursor === undefined ? 'plain' : 'focus';
  return {
    lines: [
      [
        ...before,
        ...line('['),
        ...line(text, style),
        ...line(']'),
        ...line(hint === '' ? '' : `  ${hint}`, 'dim'),
      ],
    ],
    cursor:
      cursor === undefined ? undefined : { row: 0, column: labelCells + 5 + shown.cursorColumn },
  };
}

function choiceLines(part: ChoicePart, room: PartRoom): ShownPart {
  const { labelCells, cursor, around } = room;
  const value = answerOf(around, part.id);
  const at = part.options.findIndex((option) => option.value === value);
  const first = Math.max(0, Math.min(at - 2, part.options.length - MOST_OPTIONS));
  const nameCells = Math.max(0, ...part.options.map(({ label }) => cellWidth(label)));
  const isFocused = cursor !== undefined;
  const lines = part.options.slice(first, first + MOST_OPTIONS).map((option, index) => [
    ...labelLine(index === 0 ? part.label : '', {
      labelCells,
      isFocused: isFocused && index === 0,
    }),
    ...optionLine(option, { nameCells, isChosen: option.value === value, isFocused }),
  ]);
  const none = [
    ...labelLine(part.label, { labelCells, isFocused }),
    ...line('nothing to choose from', 'warning'),
  ];
  return {
    lines: (lines.length === 0 ? [none] : lines).map((one) => fitLine(one, around.size.columns)),
    cursor: undefined,
  };
}

function labelLine(
  label: string,
  { labelCells, isFocused }: { readonly labelCells: number; readonly isFocused: boolean },
): Line {
  return line(
    `${isFocused ? '▸' : ' '} ${padText(label, labelCells)}  `,
    isFocused ? 'strong' : 'plain',
  );
}

function optionLine(
  { label, hint, style }: Option,
  {
    nameCells,
    isChosen,
    isFocused,
  }: { readonly nameCells: number; readonly isChosen: boolean; readonly isFocused: boolean },
): Line {
  const name = `(${isChosen ? '•' : ' '}) ${padText(label, nameCells)} `;
  return [
    ...line(name, isChosen && isFocused ? 'focus' : (style ?? 'plain')),
    ...line(hint === undefined ? '' : ` ${hint}`, style === 'plain' ? 'plain' : 'dim'),
  ];
}

function issueLines({ issues, labelCells, around }: PartRoom): Line[] {
  const indent = labelCells + 4;
  return issues.flatMap(({ severity, message, remedy }) => {
    const [sign, style] =
      severity === 'error' ? (['✗', 'bad'] as const) : (['!', 'warning'] as const);
    return wrapText(`${message} ${remedy}`, around.size.columns - indent - 2)
      .slice(0, MOST_ISSUE_LINES)
      .map((text, index) =>
        line(`${' '.repeat(indent)}${index === 0 ? sign : ' '} ${text}`, style),
      );
  });
}
