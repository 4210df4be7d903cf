import { expect, test } from 'vitest';
import { parseBuildOptions } from './parse-build-options.ts';

const platforms = ['arch', 'debian'];
const parse = (...args: string[]) => parseBuildOptions(args, platforms);

test('isobuild builds everything for release unless told otherwise', () => {
  expect(parse('isobuild').options).toEqual({
    verb: 'isobuild',
    isDevelopment: false,
    only: undefined,
    platform: 'debian',
    isOffline: false,
    isLocked: false,
    isUpdate: false,
    signKey: undefined,
  });
});

test('isobuild-dev is isobuild --dev', () => {
  expect(parse('isobuild-dev').options).toEqual(parse('isobuild', '--dev').options);
});

test('without network the locks have to hold', () => {
  expect(parse('isobuild', '--offline').options).toMatchObject({ isOffline: true, isLocked: true });
});

test.each([
  [[], 'one of packages'],
  [['bake'], 'one of packages'],
  [['isobuild', '--only', 'node'], '--only'],
  [['isobuild', '--only', 'kitchen'], '--only'],
  [['isobuild', '--platform', 'plan9'], '--platform'],
  [['isobuild', '--dve'], "'--dve'"],
])('%j is a mistake', (args, words) => {
  expect(parse(...args).mistake).toContain(words);
});
