import { describe, expect, test } from 'vitest';
import { runScenario } from '../run-lab.ts';
import { whyNoInstallation } from './why-no-installation.ts';

interface Report {
  readonly firmware: string;
  readonly stages: readonly { readonly id: string; readonly seconds: number }[];
  readonly problems: readonly string[];
}

const LONGEST_MS = 1_700_000;

describe.skipIf(whyNoInstallation !== '')(
  `the medium makes a controller${whyNoInstallation}`,
  () => {
    test.each(['bios', 'uefi'])(
      'unattended on a blank %s machine, from which a blank worker boots',
      async (firmware) => {
        const words = ['install', '--json', '--firmware', firmware];
        const { exitCode, printed, complaint } = await runScenario(words, LONGEST_MS);
        console.info(complaint); // the stages, each with its second
        const [report] = JSON.parse(printed || '[]') as Report[];
        expect(report?.problems, complaint).toEqual([]);
        expect(report?.stages.map(({ id }) => id)).toEqual(
          expect.arrayContaining(['installed', 'restarted', 'disk-system', 'login-page']),
        );
        expect(exitCode).toBe(0);
      },
    );
  },
);
