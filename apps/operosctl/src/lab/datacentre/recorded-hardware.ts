import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '@operos/cluster-model';
import {
  type HardwareReport,
  parseHardwareReport,
  parseLshw,
  reportFromLshw,
} from '@operos/hw-inventory';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';

/**
 * Every machine recorded in a folder, by file name: the output of `lshw -xml`, `lshw -json` or `prospector report`.
 * Fails with `badInput` at the first file that is none of them.
 */
export function readRecordedHardware(folder: string): readonly HardwareReport[] {
  const files = list(folder).filter((name) => /\.(json|xml)$/.test(name));
  if (files.length === 0)
    throw new CommandFailure(
      exitCodes.badInput,
      `Expected recorded hardware (*.xml or *.json) in ${folder}, found none.`,
    );
  return files.sort().map((name) => readRecording(join(folder, name)));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read the recorded hardware: ${(cause as Error).message}`,
      { cause },
    );
  }
}

function readRecording(file: string): HardwareReport {
  const text = readFileSync(file, 'utf8');
  const written = asReport(text);
  if (written?.kind === 'parsed') return written.report;
  const lshw = parseLshw(text);
  if (lshw.kind !== 'refused') return reportFromLshw(lshw.hardware);
  throw unreadable(file, written?.issues ?? lshw.issues);
}

/** Undefined for a file that does not even claim to be a report of Prospector. */
function asReport(text: string): ReturnType<typeof parseHardwareReport> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isReport = typeof value === 'object' && value !== null && 'schema' in value;
    return isReport ? parseHardwareReport(value) : undefined;
  } catch {
    return undefined; // XML, or broken; lshw's reader says what is wrong
  }
}

function unreadable(file: string, issues: readonly Issue[]): CommandFailure {
  const lines = issues.map(({ path, message, remedy }) =>
    `  ${path} ${message} ${remedy}`.trimEnd(),
  );
  return new CommandFailure(exitCodes.badInput, `Cannot use ${file}:\n${lines.join('\n')}`);
}
