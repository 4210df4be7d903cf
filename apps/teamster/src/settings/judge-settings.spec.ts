import { invalidSettings } from '@operos/cluster-model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from './default-settings.ts';
import { judgeSettings } from './judge-settings.ts';

test('the settings of a first start are usable', () => {
  expect(judgeSettings(defaultSettings).settings?.cluster.name).toBe('Operos');
});

test.each(['', 'hello', '[]', '{', 'schema: 1', '\u0000'])(
  '%j gives issues and no settings',
  (text) => {
    const judged = judgeSettings(text);
    expect(judged.settings).toBeUndefined();
    expect(judged.issues.length).toBeGreaterThan(0);
  },
);

test('a spoilt document never becomes settings in force', () => {
  fc.assert(
    fc.property(invalidSettings(), ({ document }) => {
      expect(judgeSettings(JSON.stringify(document)).settings).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
