import { formatBytes } from './format-bytes.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [68_719_476_736, '64 GiB'],
    [960_197_124_096, '894 GiB'],
    [4_000_787_030_016, '3.6 TiB'],
    [null, '–'],
  ])('%j is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
