import { Command } from 'commander';
import { pictureText } from '@operos/terminal-ui';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Surroundings } from '../program.ts';
import { judgeSettingsFile } from '../settings/judge-settings-file.ts';
import { judgementLines } from '../settings/judgement-lines.ts';

const COLUMNS = 100;

/** `installer check FILE`: everything that is wrong with the settings of a cluster. */
export function checkCommand({ print }: Surroundings): Command {
  return new Command('check')
    .description('check a file with the settings of a cluster, YAML or JSON')
    .argument('<file>')
    .option('--json', 'print {"usable":…,"issues":[…]}')
    .action(async (file: string, { json }: { json?: true }) => {
      const judgement = await judgeSettingsFile(file);
      if (judgement.kind === 'unreadable')
        throw new CommandFailure(exitCodes.noInput, `Cannot read ${file}: ${judgement.reason}.`);
      const { usable, issues } = judgement;
      print(
        json === true
          ? `${JSON.stringify({ usable, issues })}\n`
          : `${pictureText({ lines: judgementLines(judgement, COLUMNS) })}\n`,
      );
      if (!usable) throw new CommandFailure(exitCodes.unusable, `${file} cannot be used as it is.`);
    });
}
