import { expect, test } from 'vitest';
import { imageVersion } from './image-version.ts';

test('the label of the medium is the version with underscores', () => {
  expect(imageVersion('0.1.123', false)).toEqual({
    version: '0.1.123',
    folder: '0.1.123',
    isoFile: 'operos-installer-0.1.123.iso',
    label: 'OPEROS_0_1_123',
  });
});

test('a development build has the same version and label, and says what it is in its file names', () => {
  expect(imageVersion('0.1.x', true)).toEqual({
    version: '0.1.x',
    folder: '0.1.x-dev',
    isoFile: 'operos-installer-dev-0.1.x.iso',
    label: 'OPEROS_0_1_x',
  });
});
