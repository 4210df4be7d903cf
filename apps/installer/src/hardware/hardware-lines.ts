import type { Issue } from '@operos/cluster-model';
import {
  type DiskInfo,
  formatBytes,
  type HardwareReport,
  type InterfaceInfo,
} from '@operos/hw-inventory';
import { cellWidth, emptyLine, line, type Line, padText } from '@operos/terminal-ui';
import { unfitness } from '../requirements/fitting-disks.ts';
import { issueLines } from '../settings/issue-lines.ts';
import { contentsWords, diskWords } from './disk-words.ts';
import { cardWords, linkWords } from './interface-words.ts';
import { processorWords } from './processor-words.ts';

/** What was seen of a machine, and by what it is judged. */
export interface SeenHardware {
  readonly report: HardwareReport;
  readonly issues: readonly Issue[];
  /** The smallest disk for a controller, in bytes. */
  readonly least: number;
}

/** The machine for a person: what it lacks first, then what it is made of. */
export function hardwareLines({ report, issues, least }: SeenHardware, columns: number): Line[] {
  return [
    ...verdictLines(issues, columns),
    emptyLine,
    ...factLines(report),
    emptyLine,
    ...interfaceLines(report.interfaces.filter(({ kind }) => kind === 'physical')),
    emptyLine,
    ...diskLines(report.disks, least),
  ];
}

/** In a word whether it suffices. */
export function verdictLine(issues: readonly Issue[]): Line {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return line('✓ This machine has what a controller needs.', 'good');
  const things = errors === 1 ? 'One thing' : `${errors} things`;
  return line(`✗ ${things} that a controller needs ${errors === 1 ? 'is' : 'are'} missing.`, 'bad');
}

function verdictLines(issues: readonly Issue[], columns: number): Line[] {
  return [verdictLine(issues), ...issueLines(issues, columns)];
}

function factLines(report: HardwareReport): Line[] {
  const { vendor, product, serial, firmware } = report.system;
  const machine = [vendor, product].filter(Boolean).join(' ');
  return [
    fact('Machine', machine === '' ? 'not told' : machine),
    ...(serial === null ? [] : [fact('Serial', serial)]),
    fact('Firmware', firmware.kind === null ? 'not told' : firmware.kind.toUpperCase()),
    fact('Processor', processorWords(report)),
    fact('Memory', formatBytes(report.memory.total)),
  ];
}

function fact(name: string, words: string): Line {
  return [...line(padText(name, 11), 'strong'), ...line(words)];
}

function interfaceLines(cards: readonly InterfaceInfo[]): Line[] {
  if (cards.length === 0) return [line('No wired network card was found.', 'warning')];
  const names = columnOf(cards.map(({ name }) => name));
  const links = columnOf(cards.map(linkWords));
  return [
    line('Wired network cards', 'strong'),
    ...cards.map((card) => [
      ...line(`  ${padText(card.name, names)}  ${card.mac ?? 'no address       '}  `),
      ...line(padText(linkWords(card), links), card.link === true ? 'good' : 'warning'),
      ...line(`  ${cardWords(card)}`, 'dim'),
    ]),
  ];
}

function diskLines(disks: readonly DiskInfo[], least: number): Line[] {
  if (disks.length === 0) return [line('No disk was found.', 'warning')];
  const names = columnOf(disks.map(({ name }) => name));
  return [
    line('Disks', 'strong'),
    ...disks.flatMap((disk) => {
      const reason = unfitness(disk, least);
      return [
        line(`  ${padText(disk.name, names)}  ${diskWords(disk)}`),
        [
          ...line(`  ${' '.repeat(names)}  ${contentsWords(disk)}`, 'dim'),
          ...line(reason === undefined ? '' : `; not for a controller: ${reason}`, 'warning'),
        ],
      ];
    }),
  ];
}

function columnOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(cellWidth));
}
