import type { UnattendedSurroundings } from './unattended-run.ts';

const RESTART_MS = 10_000;
const COPY_PASSWORD_MS = 120_000; // nobody has seen it yet

/** Restarts or switches off after a while; a key keeps the machine as it is, for somebody who wants to look. */
export async function afterSuccess(
  afterwards: 'restart' | 'power-off',
  hasMadePassword: boolean,
  around: UnattendedSurroundings,
): Promise<'ended'> {
  const { consoles, signal } = around;
  const waitMs = hasMadePassword ? COPY_PASSWORD_MS : RESTART_MS;
  const verb = afterwards === 'restart' ? 'restarts' : 'switches itself off';
  consoles.say(`The machine ${verb} in ${waitMs / 1000} seconds. Press any key to stop that.`);
  const key = await consoles.key(signal, waitMs);
  if (signal.aborted) return 'ended';
  if (key === undefined) await power(afterwards === 'restart' ? 'reboot' : 'poweroff', around);
  else await choose(around, { r: 'restart the machine' });
  return 'ended';
}

/** Stays, so that the reason stays on the screen. */
export async function afterFailure(
  around: UnattendedSurroundings,
): Promise<'screens' | 'ended' | 'again'> {
  const key = await choose(around, {
    ...{ t: 'try again', s: 'show the screens', r: 'restart the machine' },
  });
  return key === 't' ? 'again' : key === 's' ? 'screens' : 'ended';
}

/** Offers keys until one is pressed that leads away. */
async function choose(
  around: UnattendedSurroundings,
  more: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { consoles, signal, world } = around;
  const keys = { ...more, o: 'switch it off', l: 'show the log' };
  const offer = Object.entries(keys).map(([key, does]) => `${key.toUpperCase()} ${does}`);
  for (;;) {
    consoles.say(`Keys: ${offer.join(', ')}`);
    const key = await consoles.key(signal);
    if (key === undefined) return undefined;
    if (key === 'l') for (const line of logOf(world)) consoles.say(line);
    else if (key === 'r') await power('reboot', around);
    else if (key === 'o') await power('poweroff', around);
    else if (key in keys) return key;
  }
}

function logOf(world: UnattendedSurroundings['world']): readonly string[] {
  try {
    return world.log().trimEnd().split('\n');
  } catch {
    return ['There is no log: nothing was begun.'];
  }
}

async function power(
  verb: 'reboot' | 'poweroff',
  { consoles, world, signal }: UnattendedSurroundings,
): Promise<void> {
  try {
    await world.power(verb);
    await consoles.key(signal); // the service manager ends us
  } catch (error) {
    consoles.say(`That did not work: ${(error as Error).message}`);
  }
}
