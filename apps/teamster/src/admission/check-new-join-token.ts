import type { Issue } from '@operos/cluster-model';
import type { NewJoinToken } from './join-token-desk.ts';
import { refusal } from './refusal.ts';

const MOST_USES = 1000;
const MOST_MINUTES = 24 * 60;
const TOKEN_ID = /^[a-z0-9]{6,32}$/; // what the settings take too

/** What is wrong with a wanted join token. */
export function checkNewJoinToken({ id, uses, minutes }: NewJoinToken): readonly Issue[] {
  return [
    ...(id === undefined || TOKEN_ID.test(id) ? [] : badId(id)),
    ...outside('uses', uses, MOST_USES),
    ...outside('minutes', minutes, MOST_MINUTES),
  ];
}

function badId(id: string): readonly Issue[] {
  return refusal('id', 'join-token-id', [
    `Expected 6 to 32 lower-case letters and digits, got ${JSON.stringify(id.slice(0, 64))}`,
    'Choose an id such as rack2a, or leave it out.',
  ]);
}

function outside(path: 'uses' | 'minutes', value: number, most: number): readonly Issue[] {
  if (Number.isInteger(value) && value >= 1 && value <= most) return [];
  return refusal(path, `join-token-${path}`, [
    `Expected a whole number from 1 to ${most}, got ${value}`,
    'Make another token later if more machines are to come.',
  ]);
}
