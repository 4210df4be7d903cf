import { checkClusterSettings } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { controllerSettings } from './controller-settings.ts';

test('the settings of a lab’s controller have nothing wrong with them', () => {
  const text = controllerSettings({
    ...{ password: 'a "quoted" one', sshKeys: [], erase: ['X1'], afterwards: 'restart' },
  });
  const { installation, ...settings } = JSON.parse(text) as Record<string, unknown>;
  expect(installation).toEqual({
    ...{ erase: ['X1'], password: 'a "quoted" one', afterwards: 'restart' },
  });
  expect(checkClusterSettings(settings)).toEqual([]);
});
