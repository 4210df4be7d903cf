import { expect, test } from 'vitest';
import { osRelease } from './os-release.ts';

test('says which system and version it is', () => {
  const lines = osRelease('worker', '0.1.7').split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['ID=operos', 'VERSION_ID=0.1.7', 'IMAGE_ID=operos-worker']),
  );
});
