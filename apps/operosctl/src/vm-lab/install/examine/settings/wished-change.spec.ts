import { parseClusterSettings } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { controllerSettings } from '../../controller/controller-settings.ts';
import { changedSettings } from './wished-change.ts';

const { installation: _unread, ...document } = JSON.parse(
  controllerSettings({ password: '', sshKeys: [], erase: [], afterwards: 'restart' }),
) as Record<string, unknown>;
const before = parseClusterSettings(document).settings!;

test('only what is wished for is changed', () => {
  expect(changedSettings(before, {})).toEqual(before);
  const after = changedSettings(before, { hostname: 'head', firstLent: '10.44.0.120' });
  expect(after).toEqual({
    ...before,
    controller: { ...before.controller, hostname: 'head' },
    privateNetwork: {
      ...before.privateNetwork,
      range: { first: '10.44.0.120', last: '10.44.0.199' },
    },
  });
});

test('nonsense is refused with where it is', () => {
  expect(() => changedSettings(before, { hostname: 'no_name' })).toThrow(/controller\.hostname/);
});
