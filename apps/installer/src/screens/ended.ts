import {
  emptyLine,
  isNamed,
  type Key,
  line,
  type Line,
  type MenuItem,
  wrapText,
} from '@operos/terminal-ui';
import { issueLines } from '../settings/issue-lines.ts';
import type { Ended } from '../wizard/installation.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { choiceLines, pressChoice } from './choice-menu.ts';
import { act, type EndChoice, endItems } from './menu-choice.ts';

type Choice = 'again' | 'change' | 'save-log' | EndChoice;

/** How an installation ended. */
export interface EndedScreen {
  readonly name: 'ended';
  readonly at: number;
}

/** Says where to go on after an installation, or why it failed and what can be done. */
export const ended: ScreenDefinition<EndedScreen> = { press, view };

function endOf({ installation }: Surroundings): Ended | undefined {
  const phase = installation?.phase;
  return typeof phase === 'object' ? phase : undefined;
}

function itemsOf(around: Surroundings): MenuItem<Choice>[] {
  const ways = endItems(around.facts);
  const log: MenuItem<Choice> = {
    value: 'save-log',
    label: 'Save the log',
    hint: 'on a USB stick',
  };
  if (endOf(around)?.kind === 'done')
    return [
      ...ways.filter(({ value }) => value !== 'shell'),
      log,
      ...ways.filter(({ value }) => value === 'shell'),
    ];
  return [
    { value: 'again', label: 'Try again', hint: 'with the same answers' },
    { value: 'change', label: 'Change answers', hint: 'all of them are kept' },
    log,
    ...ways,
  ];
}

function press(screen: EndedScreen, key: Key, around: Surroundings): Move<EndedScreen> {
  const isDone = endOf(around)?.kind === 'done';
  if (isNamed(key, 'escape')) return isDone ? { kind: 'stay', screen } : { kind: 'back' };
  const pressed = pressChoice({ items: itemsOf(around), at: screen.at }, key);
  if (pressed.kind === 'moved') return { kind: 'stay', screen: { ...screen, at: pressed.at } };
  switch (pressed.value) {
    case 'again':
      return { kind: 'go', to: { name: 'installing' }, effect: { kind: 'install' } };
    case 'change':
      return { kind: 'back' };
    case 'save-log':
      return { kind: 'go', to: { name: 'save', what: 'log' } };
    default:
      return act(screen, pressed.value);
  }
}

function view({ at }: EndedScreen, around: Surroundings): ScreenView {
  const end = endOf(around);
  const { columns } = around.size;
  return {
    title: titleOf(end),
    body: [
      ...bodyOf(end, around),
      emptyLine,
      ...choiceLines({ items: itemsOf(around), at }, columns),
    ],
    help: [
      { key: 'Up Down', does: 'move' },
      { key: 'Enter', does: 'choose' },
      ...(end?.kind === 'done' ? [] : [{ key: 'Esc', does: 'change answers' }]),
    ],
  };
}

function titleOf(end: Ended | undefined): string {
  switch (end?.kind) {
    case 'done':
      return 'The controller is installed';
    case 'stopped':
      return 'The installation was stopped';
    case 'refused':
      return 'The installation did not begin';
    default:
      return 'The installation failed';
  }
}

function bodyOf(end: Ended | undefined, around: Surroundings): readonly Line[] {
  const { columns } = around.size;
  const words = (text: string) => wrapText(text, columns).map((one) => line(one));
  switch (end?.kind) {
    case 'done':
      return doneLines(end, columns);
    case 'refused':
      return [
        ...words('Nothing was written.'),
        emptyLine,
        ...issueLines(end.issues, columns),
      ].slice(0, 12);
    case 'stopped':
      return words(
        'The disk is unfinished, and the machine does not start from it. No other disk was touched.',
      );
    case 'failed':
      return [
        ...words(
          `The step “${around.installation?.progress?.title ?? end.step}” (${end.step}) failed:`,
        ),
        ...wrapText(end.reason, columns)
          .slice(0, 4)
          .map((text) => line(text, 'bad')),
        emptyLine,
        ...words(
          'The disk is unfinished, and no other disk was touched. The last lines of the log:',
        ),
        ...lastLines(around),
      ];
    case undefined:
      return [];
  }
}

function lastLines({ installation, size }: Surroundings): readonly Line[] {
  return (installation?.log.lines ?? [])
    .slice(-4)
    .flatMap((text) => wrapText(text, size.columns).slice(0, 1))
    .map((text) => line(text, 'dim'));
}

function doneLines(end: Extract<Ended, { kind: 'done' }>, columns: number): readonly Line[] {
  const steps = [
    'Take the medium out, and restart the machine with the first item below.',
    `Open ${end.url} in a browser of the same network. It warns that it does not know the certificate: compare what it shows with the fingerprint above.`,
    'Sign in as “admin” with the password that you typed.',
    'Switch on your servers, set to start from the network. They appear by themselves and wait for your approval.',
  ];
  return [
    line('✓ Operos is on the disk, and the machine starts from it.', 'good'),
    emptyLine,
    [...line('Address      ', 'strong'), ...line(end.url)],
    line('Fingerprint of the cluster’s certificate authority (SHA-256):', 'strong'),
    ...fingerprintLines(end.authority),
    emptyLine,
    ...steps.flatMap((text, index) =>
      wrapText(text, columns - 3).map((words, row) =>
        line(`${row === 0 ? `${index + 1}.` : '  '} ${words}`),
      ),
    ),
  ];
}

/** In pairs as browsers show it, on two lines. */
function fingerprintLines(fingerprint: string): readonly Line[] {
  const pairs =
    fingerprint
      .replace(/^sha256:/, '')
      .toUpperCase()
      .match(/../g) ?? [];
  return [pairs.slice(0, 16), pairs.slice(16)].map((half) => line(`  ${half.join(':')}`));
}
