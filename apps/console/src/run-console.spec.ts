import { expect, test } from 'vitest';
import { worker } from '../testing/example-machines.ts';
import { JournalFeed } from './machine/journal-feed.ts';
import { MachineWatch } from './machine/machine-watch.ts';
import { askProgram } from './machine/program-output.ts';
import { openSessions } from './open-sessions.ts';
import { runConsole } from './run-console.ts';
import { ConsoleSession } from './terminal/console-session.ts';

test('screens are kept up to date until the signal, and then left empty', async () => {
  const written: string[] = [];
  let isClosed = false;
  const device = {
    term: 'linux',
    locale: 'C.UTF-8',
    size: () => ({ columns: 80, rows: 25 }),
    waiting: () => 0,
    write: (text: string) => written.push(text),
    close: () => (isClosed = true),
  };
  const stop = new AbortController();
  let looks = 0;
  const quick = () => {
    looks += 1;
    if (looks === 2) stop.abort();
    return { ...worker, hostname: `look-${looks}` };
  };
  const nothing = () => Promise.resolve(undefined);
  await runConsole(
    {
      watch: new MachineWatch(quick, nothing),
      journal: new JournalFeed(nothing),
      sessions: [new ConsoleSession(device, '0.1.x')],
    },
    stop.signal,
  );
  expect(written[0]).toContain('look-1');
  expect(written[1]).toContain('look-2');
  expect(written[1]!.length).toBeLessThan(written[0]!.length / 2);
  expect(isClosed).toBe(true);
});

test('without any terminal it says which it tried', () => {
  expect(() => openSessions(['/does/not/exist', '/dev/null'], '0.1.x')).toThrow(
    /Expected a terminal.*\/does\/not\/exist.*;/,
  );
});

test('a program that fails or is not there has no answer', async () => {
  expect(await askProgram('false', [])).toBeUndefined();
  expect(await askProgram('no-such-program', [])).toBeUndefined();
  expect(await askProgram('echo', ['$HOME'])).toBe('$HOME\n'); // no shell
});
