import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validSettings } from '../../testing/valid-settings.ts';
import { isUsable } from '../issue.ts';
import { checkClusterSettings } from './check-cluster-settings.ts';
import { printSettings } from './print-settings.ts';
import { readSettingsText } from './read-settings-text.ts';

test('10,000 valid settings have no errors', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const issues = checkClusterSettings(settings);
      expect(isUsable(issues), JSON.stringify(issues)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('printed settings read back the same, every text byte for byte, through UTF-8', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const bytes = Buffer.from(printSettings(settings), 'utf8');
      expect(readSettingsText(bytes.toString('utf8'))).toEqual({ settings });
    }),
    { numRuns: 1000 },
  );
});
