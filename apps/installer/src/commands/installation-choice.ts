import { isUsable, type Issue } from '@operos/cluster-model';
import { pictureText } from '@operos/terminal-ui';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { InstallOrder } from '../machine/prepare-installation.ts';
import { readInstallationFile } from '../settings/installation-file.ts';
import { judgementLines } from '../settings/judgement-lines.ts';

const COLUMNS = 100;

/** How a command tells what it found. */
export interface Telling {
  readonly print: (text: string) => void;
  readonly json: boolean;
}

/** Reads a settings file into an order, or ends the command with everything that is wrong with it. */
export async function orderOf(
  file: string,
  erase: readonly string[],
  telling: Telling,
): Promise<InstallOrder> {
  const read = await readInstallationFile(file);
  if (read.kind === 'unreadable')
    throw new CommandFailure(exitCodes.noInput, `Cannot read ${file}: ${read.reason}.`);
  const { settings, block, issues } = read.reading;
  if (settings === undefined) throw refusedBy(issues, telling);
  return {
    settings,
    erase: [...block.erase, ...erase],
    password: block.password,
    passwordIsTyped: false,
  };
}

/** Shows what stands in the way; gives what to throw. */
export function refusedBy(issues: readonly Issue[], { print, json }: Telling): CommandFailure {
  const judgement = { kind: 'judged', usable: isUsable(issues), issues } as const;
  const lines = judgementLines(judgement, COLUMNS).slice(1); // it is about more than settings
  print(json ? `${JSON.stringify({ usable: false, issues })}\n` : `${pictureText({ lines })}\n`);
  return new CommandFailure(exitCodes.unusable, 'Nothing was written.');
}

/** For an option that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
