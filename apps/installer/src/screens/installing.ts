import {
  clockText,
  emptyLine,
  isNamed,
  type Key,
  line,
  type Line,
  logLines,
  pressLog,
  progressBar,
  wrapText,
} from '@operos/terminal-ui';
import type { Installation } from '../wizard/installation.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';

/** The installation while it is under way. */
export interface InstallingScreen {
  readonly name: 'installing';
  readonly showsLog: boolean;
  /** How far somebody has scrolled back in the log. */
  readonly back: number;
}

/** Shows how far it is; the log is one key away. */
export const installing: ScreenDefinition<InstallingScreen> = { press, view };

function press(screen: InstallingScreen, key: Key, around: Surroundings): Move<InstallingScreen> {
  if (isLogKey(key)) return stay({ ...screen, showsLog: !screen.showsLog, back: 0 });
  if (!screen.showsLog || around.installation === undefined) return stay(screen);
  if (isNamed(key, 'escape')) return stay({ ...screen, showsLog: false });
  const view = { ...around.installation.log, back: screen.back };
  return stay({ ...screen, back: pressLog(view, key, around.size.rows).back });
}

function stay(screen: InstallingScreen): Move<InstallingScreen> {
  return { kind: 'stay', screen };
}

function isLogKey(key: Key): boolean {
  return key.kind === 'character' && key.character.toLowerCase() === 'l';
}

function view({ showsLog, back }: InstallingScreen, around: Surroundings): ScreenView {
  const { installation, size } = around;
  const log = { lines: installation?.log.lines ?? [], back };
  return {
    title: 'Installing',
    body: showsLog ? logLines(log, size) : progressLines(installation, size.columns),
    help: [
      { key: 'L', does: showsLog ? 'progress' : 'log' },
      ...(showsLog ? [{ key: 'Up Down', does: 'scroll' }] : []),
      { key: 'Ctrl-C', does: 'stop' },
    ],
  };
}

function progressLines(installation: Installation | undefined, columns: number): Line[] {
  const progress = installation?.progress;
  if (installation === undefined || progress === undefined)
    return [line('Looking at the disk and at the medium ...')];
  const { index, of, title, share, expectedMs } = progress;
  const elapsed = clockText(installation.elapsedMs / 1000);
  const stopping =
    installation.phase === 'stopping' ? line('It is being stopped ...', 'warning') : [];
  const last = installation.log.lines.slice(-4);
  return [
    line(`Step ${index + 1} of ${of}: ${title}`, 'strong'),
    emptyLine,
    [...progressBar(share, columns)],
    emptyLine,
    line(`${elapsed} so far, expected in all ${clockText(expectedMs / 1000)}.`),
    line('The expected time is that of a usual server; a slow disk takes longer.', 'dim'),
    emptyLine,
    ...last.flatMap((text) => wrapText(text, columns).slice(0, 1)).map((text) => line(text, 'dim')),
    emptyLine,
    stopping,
  ];
}
