import { expect, test } from 'vitest';
import { lineWidth } from '../picture/line.ts';
import { pictureText } from '../picture/picture.ts';
import { clockText, progressBar } from './progress-bar.ts';

test.each([
  [0, '░░░░░░░░░░   0 %'],
  [0.55, '█████░░░░░  55 %'],
  [0.999, '█████████░  99 %'],
  [1, '██████████ 100 %'],
  [7, '██████████ 100 %'],
  [Number.NaN, '░░░░░░░░░░   0 %'],
])('%d is shown as %s', (share, text) => {
  const bar = progressBar(share, 16);
  expect(pictureText({ lines: [bar] })).toBe(text);
  expect(lineWidth(bar)).toBe(16);
});

test.each([
  [0, '0:00'],
  [67.9, '1:07'],
  [3723, '1:02:03'],
  [-5, '0:00'],
])('%d seconds are %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
