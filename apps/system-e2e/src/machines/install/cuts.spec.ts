import { describe, expect, test } from 'vitest';
import { runScenario } from '../run-lab.ts';
import { whyNoInstallation } from './why-no-installation.ts';

interface Cut {
  readonly during: string;
  readonly problems: readonly string[];
}

const LONGEST_MS = 1_700_000;

describe.skipIf(whyNoInstallation !== '')(
  `the power fails while installing${whyNoInstallation}`,
  () => {
    test('a second run succeeds each time, and another disk is untouched', async () => {
      const seed = `${Math.floor(Math.random() * 2 ** 31)}`;
      const words = ['cut-install', '--json', '--cuts', '3', '--seed', seed];
      const { exitCode, printed, complaint } = await runScenario(words, LONGEST_MS);
      console.info(`seed ${seed}\n${complaint}`);
      const cuts = JSON.parse(printed || '[]') as Cut[];
      expect(
        cuts.map(({ problems }) => problems),
        complaint,
      ).toEqual([[], [], []]);
      expect(exitCode).toBe(0);
    });
  },
);
