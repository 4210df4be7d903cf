import { expect, test } from 'vitest';
import { dhcpRows } from './dhcp-rows.ts';

const figures = {
  operos: [5, 3, 4].map(rounds),
  asItComes: [24, 30, 20].map(rounds),
  kea: [4, 4, 4].map(rounds),
  steady: {
    operos: [90, 100, 110],
    kea: [100, 100, 100],
    added: { millisecondsEach: 2, sent: 100, lost: 0 },
  },
};

test('the middle of the rounds counts, and meets each goal at its bound', () => {
  expect(dhcpRows(figures).map(({ value, peerValue, met }) => [value, peerValue, met])).toEqual([
    [4, 24, true],
    [4, 4, true],
    [100, 100, true],
    [2, 250, true],
  ]);
});

test('a goal that is missed is said to be', () => {
  const { steady } = figures;
  const worse = {
    ...figures,
    asItComes: [23].map(rounds),
    steady: { ...steady, kea: [99], added: { ...steady.added, lost: 1 } },
  };
  expect(dhcpRows(worse).map(({ met }) => met)).toEqual([false, true, false, false]);
});

function rounds(seconds: number): { seconds: number; startMilliseconds: number } {
  return { seconds, startMilliseconds: 250 };
}
