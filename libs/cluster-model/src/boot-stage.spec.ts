import { describe, expect, test } from 'vitest';
import { bootStages } from './boot-stage.ts';
import { findBootStage, isBootStageId } from './find-boot-stage.ts';

test('every stage has a name of its own', () => {
  const ids = bootStages.map((stage) => stage.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(bootStages.map((stage) => stage.title)).size).toBe(ids.length);
});

describe.each(bootStages)('$id', (stage) => {
  test('is kebab-case, found by its name and told in sentences', () => {
    expect(stage.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(findBootStage(stage.id)).toBe(stage);
    expect(isBootStageId(stage.id)).toBe(true);
    expect(stage.meaning).toMatch(/^[A-Z].*\.$/);
    expect(stage.remedy).toMatch(/^[A-Z].*\.$/);
  });

  test('is given more time than it usually takes', () => {
    expect(stage.timeoutSeconds).toBeGreaterThanOrEqual(stage.usualSeconds);
  });
});

test.each(['', 'Ready', 'READY', 'toString', '__proto__', 'booting'])(
  'the word %j is no stage',
  (word) => {
    expect(isBootStageId(word)).toBe(false);
  },
);
