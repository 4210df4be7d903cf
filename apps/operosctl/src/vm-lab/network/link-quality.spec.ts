import { expect, test } from 'vitest';
import { parseLinkQuality, printLinkQuality } from './link-quality.ts';
import { renderLossRules } from './render-loss-rules.ts';

test.each(['up', 'down', 'loss=5%', 'loss=0.25%', 'loss=100%'])(
  '%s is read and printed',
  (text) => {
    expect(printLinkQuality(parseLinkQuality(text)!)).toBe(text);
  },
);

test.each(['', 'loss=5', 'loss=101%', 'loss=-1%', 'loss=5%;drop', 'Down'])(
  '%j is no quality of a link',
  (text) => {
    expect(parseLinkQuality(text)).toBeUndefined();
  },
);

test('only lossy links have rules, one each way', () => {
  const rules = renderLossRules([
    { tap: 'vm1n0', lossPerTenThousand: 500 },
    { tap: 'vm2n0', lossPerTenThousand: 0 },
  ]);
  expect(rules).toContain('iifname "vm1n0" numgen random mod 10000 < 500 drop');
  expect(rules).toContain('oifname "vm1n0" numgen random mod 10000 < 500 drop');
  expect(rules).not.toContain('vm2n0');
});
