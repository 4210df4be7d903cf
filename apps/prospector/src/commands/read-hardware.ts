import { readFile } from 'node:fs/promises';
import type { Issue } from '@operos/cluster-model';
import { type HardwareReport, parseLsblk, parseLshw, reportFromLshw } from '@operos/hw-inventory';
import { collectHardware } from '@operos/hw-inventory/node';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

/** Where the hardware is read from: recorded files, another root, or this machine. */
export interface HardwareSource {
  readonly lshw?: string;
  readonly lsblk?: string;
  readonly root?: string;
}

/** The report of this machine, or of a recorded one; fails with `badInput` and every issue found. */
export async function readHardware(source: HardwareSource): Promise<HardwareReport> {
  if (source.lshw === undefined) {
    if (source.lsblk !== undefined)
      throw new CommandFailure(
        exitCodes.usage,
        '--lsblk goes with --lshw: both describe one recorded machine.',
      );
    return collectHardware(source.root === undefined ? {} : { root: source.root });
  }
  const lshw = parseLshw(await readText(source.lshw));
  if (lshw.kind === 'refused') throw unreadable(source.lshw, lshw.issues);
  if (source.lsblk === undefined) return reportFromLshw(lshw.hardware);
  const lsblk = parseLsblk(await readText(source.lsblk));
  if (lsblk.kind === 'refused') throw unreadable(source.lsblk, lsblk.issues);
  return reportFromLshw(lshw.hardware, lsblk.disks);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read ${file}: ${(cause as Error).message}`,
      { cause },
    );
  }
}

function unreadable(file: string, issues: readonly Issue[]): CommandFailure {
  const lines = issues.map(({ message, remedy }) => `  ${message} ${remedy}`);
  return new CommandFailure(exitCodes.badInput, `Cannot use ${file}:\n${lines.join('\n')}`);
}
