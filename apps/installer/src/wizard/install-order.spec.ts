import { exampleSettings } from '@operos/cluster-model/testing';
import { expect, test } from 'vitest';
import { windowsDisk } from '../../testing/example-disks.ts';
import { exampleState } from '../../testing/example-state.ts';
import { answersFromSettings } from '../answers/answers-from-settings.ts';
import { installOrder } from './install-order.ts';

const password = 'correct horse battery';

test('nothing is ordered before everything is right', () => {
  expect(installOrder(exampleState())).toBeUndefined();
});

test('a disk that was given away by hand is named, and a password that was typed may stay', () => {
  const texts = {
    'cluster.name': 'A',
    password,
    'password.again': password,
    'disk.consent': 'AL43',
  };
  const state = exampleState({
    disks: [windowsDisk],
    answers: { texts, anchor: undefined, base: undefined },
  });
  expect(installOrder(state)).toMatchObject({
    erase: [],
    erasePaths: [windowsDisk.links[0]],
    password,
    passwordIsTyped: true,
  });
});

test('what a file gives away is given away, and its password has to be changed', () => {
  const settings = exampleSettings(['controller.disk', windowsDisk.links[0]]);
  const answers = answersFromSettings({ settings, erase: ['S3R1AL43'], password });
  const state = exampleState({ disks: [windowsDisk], answers });
  expect(installOrder(state)).toMatchObject({
    ...{ settings, erase: ['S3R1AL43'], erasePaths: [], passwordIsTyped: false },
  });
});
