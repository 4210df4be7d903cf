import { formatDuration } from './format-duration.ts';

describe('formatDuration', () => {
  it.each([
    [-5, '0 s'],
    [45.4, '45 s'],
    [60, '1 min'],
    [200, '3 min 20 s'],
    [7200, '2 h'],
    [7265, '2 h 1 min'],
    [5 * 86_400 + 30, '5 d'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});
