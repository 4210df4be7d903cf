import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RecordingProgress } from '../../testing/recording-progress.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { ResultStore } from './result-store.ts';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';

/** Writes what it needs, and its own input, into a file. */
function writing(name: string, needs: readonly string[], input: string): Step {
  return {
    name,
    needs,
    inputs: { text: input },
    run: ({ output, resultOf }) => {
      const read = needs.map((need) => readFileSync(join(resultOf(need), 'text'), 'utf8'));
      writeFileSync(join(output, 'text'), [...read, input].join('+'));
      return Promise.resolve();
    },
  };
}

const cake = (icing: string): readonly Step[] => [
  writing('dough', [], 'flour'),
  writing('icing', [], icing),
  writing('cake', ['dough', 'icing'], 'oven'),
];

test('a step gets the results it needs', async () => {
  const store = new ResultStore(temporaryFolder());
  const resultOf = await runSteps(cake('sugar'), store, new RecordingProgress());
  expect(readFileSync(join(resultOf('cake'), 'text'), 'utf8')).toBe('flour+sugar+oven');
});

test('a changed input runs its step and those that need it, and says why', async () => {
  const store = new ResultStore(temporaryFolder());
  await runSteps(cake('sugar'), store, new RecordingProgress());
  const progress = new RecordingProgress();
  await runSteps(cake('cocoa'), store, progress);
  expect(progress.lines).toEqual([
    'dough kept',
    'icing because of text',
    'icing done',
    'cake because of what it needs',
    'cake done',
  ]);
});

test('going back to an earlier input finds its result', async () => {
  const store = new ResultStore(temporaryFolder());
  await runSteps(cake('sugar'), store, new RecordingProgress());
  await runSteps(cake('cocoa'), store, new RecordingProgress());
  const progress = new RecordingProgress();
  await runSteps(cake('sugar'), store, progress);
  expect(progress.lines).toEqual(['dough kept', 'icing kept', 'cake kept']);
});

test('a result of a step that failed is not used, and the end of its log is shown', async () => {
  const store = new ResultStore(temporaryFolder());
  const failing: Step = {
    name: 'dough',
    needs: [],
    inputs: {},
    run: ({ output, log }) => {
      writeFileSync(join(output, 'half'), '');
      writeFileSync(log, 'the yeast is old\n');
      return Promise.reject(new Error('did not rise'));
    },
  };
  await expect(runSteps([failing], store, new RecordingProgress())).rejects.toThrow(
    /dough: did not rise[\s\S]*the yeast is old/,
  );
  const again: Step = { ...failing, run: () => Promise.resolve() };
  const resultOf = await runSteps([again], store, new RecordingProgress());
  expect(existsSync(join(resultOf('dough'), 'half'))).toBe(false);
});

test('a step whose need comes later is refused', async () => {
  const steps = [writing('cake', ['dough'], 'oven'), writing('dough', [], 'flour')];
  await expect(
    runSteps(steps, new ResultStore(temporaryFolder()), new RecordingProgress()),
  ).rejects.toThrow('Expected dough before cake');
});
