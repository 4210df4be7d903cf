import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FixedFleet } from '../../testing/fixed-fleet.ts';
import { KeptLog } from '../../testing/kept-log.ts';
import type { EventLog, NewEvent } from '../events/event-log.ts';
import type { ControllerFiles } from '../settings/controller-files.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { Reconciler } from './reconciler.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('files that could not be written are tried again, and the log is told once', async () => {
  const outcomes = [false, false, true];
  let attempts = 0;
  const told: NewEvent[] = [];
  const files = {
    bring: () => {
      attempts += 1;
      return outcomes[attempts - 1] === true
        ? Promise.resolve({ changedFiles: [], issues: [] })
        : Promise.reject(new Error('disk full'));
    },
  } as unknown as ControllerFiles;
  const events = {
    append: (event: NewEvent) => Promise.resolve(told.push(event)),
  } as unknown as EventLog;
  const settings = { current: () => ({ settings: {} }) } as unknown as SettingsStore;
  const reconciler = new Reconciler(new FixedFleet([]), settings, files, events, new KeptLog());
  reconciler.onApplicationBootstrap();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(attempts).toBe(3);
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('disk full')]);
  await reconciler.onApplicationShutdown();
});
