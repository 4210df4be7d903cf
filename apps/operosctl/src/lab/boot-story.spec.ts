import { expect, test } from 'vitest';
import { bootStory } from './boot-story.ts';
import { randomFrom } from './random.ts';

test('the same seed tells the same story, another seed another', () => {
  const tell = (seed: number) => bootStory(randomFrom(seed, 'boot', 0), undefined);
  expect(tell(1)).toEqual(tell(1));
  expect(tell(1)).not.toEqual(tell(2));
});

test('a healthy machine gets as far as its agent', () => {
  expect(bootStory(randomFrom(1), undefined).at(-1)?.stage).toBe('agent-started');
});

test('without an answer it asks for an address and no more', () => {
  expect(bootStory(randomFrom(1), 'no-dhcp').map(({ stage }) => stage)).toEqual([
    'address-requested',
  ]);
});

test('a slow TFTP server shows in the loader step only', () => {
  const healthy = bootStory(randomFrom(7), undefined);
  const slow = bootStory(randomFrom(7), 'slow-tftp');
  const slower = slow.filter((step, index) => step.afterMs > (healthy[index]?.afterMs ?? 0));
  expect(slower.map(({ stage }) => stage)).toEqual(['loader-fetched']);
});
