import type { Bytes } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each<[number | null, string]>([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KiB'],
  [480_103_981_056, '447.1 GiB'],
  [8_001_563_222_016, '7.3 TiB'],
  [Number.MAX_SAFE_INTEGER, '8 PiB'],
  [null, 'unknown size'],
])('%j is %s', (bytes, text) => {
  expect(formatBytes(bytes as Bytes | null)).toBe(text);
});
