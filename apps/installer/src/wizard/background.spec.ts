import { expect, test } from 'vitest';
import { blankDisk, windowsDisk } from '../../testing/example-disks.ts';
import { exampleState, twoCards } from '../../testing/example-state.ts';
import { cardsToAsk, disksToRead, withDisks, withLinkedOffers, withReading } from './background.ts';
import type { WizardState } from './wizard-state.ts';

const unread = blankDisk({ zeros: null });

function onDisks(state: WizardState): WizardState {
  const screen = { name: 'question', id: 'disk', focus: 0, cursor: 0 } as const;
  return { ...state, way: [...state.way, { ...screen, attempted: false, warned: false }] };
}

test('a card is asked once its cable is up, and again behind another cable', () => {
  const state = exampleState({ offers: {} });
  expect(cardsToAsk(state)).toEqual(['eno1', 'eno2']);
  expect(cardsToAsk(exampleState())).toEqual([]);
  const [first, second] = twoCards;
  const pulled = exampleState({}, [first!, { ...second!, link: false }]);
  const forgotten = withLinkedOffers(pulled);
  expect(Object.keys(forgotten.offers)).toEqual(['eno1']);
  expect(cardsToAsk(forgotten)).toEqual([]);
});

test('a disk that shows nothing is read once somebody comes to it', () => {
  const state = exampleState({ disks: [unread, windowsDisk] });
  expect(disksToRead(state)).toEqual([]);
  expect(disksToRead(onDisks(state))).toEqual([unread.links[0]]);
  const read = withReading(onDisks(state), unread.links[0]!, true);
  expect(disksToRead(read)).toEqual([]);
  expect(read.disks.map(({ zeros }) => zeros)).toEqual([true, null]);
});

test('what was read of a disk is still true after another look, and not of another disk in its place', () => {
  const read = withReading(exampleState({ disks: [unread] }), unread.links[0]!, true);
  expect(withDisks(read, [unread]).disks[0]?.zeros).toBe(true);
  expect(withDisks(read, [{ ...unread, serial: 'OTHER' }]).disks[0]?.zeros).toBeNull();
  const filled = { ...unread, contents: windowsDisk.contents };
  expect(withDisks(read, [filled]).disks[0]?.zeros).toBeNull();
});
