import { runProgram } from '@operos/host';
import { type AppBundle, type AppPlaces, keepAppBundle } from './app-bundle.ts';

const TEN_MINUTES_MS = 600_000;

/** Builds the programs that layers carry, and keeps them; what is built already costs a second. */
export async function buildApps(
  places: AppPlaces,
  names: readonly string[],
): Promise<ReadonlyMap<string, AppBundle>> {
  if (names.length > 0) {
    const projects = names.flatMap((name) => ['-p', `@operos/${name}`]);
    const { exitCode, stdout, stderr } = await runProgram(
      'nx',
      ['run-many', '-t', 'build', ...projects],
      { cwd: places.root, timeoutMs: TEN_MINUTES_MS, env: { NX_DAEMON: 'false' } },
    );
    if (exitCode !== 0)
      throw new Error(`nx build of ${names.join(', ')} failed:\n${stdout}${stderr}`);
  }
  return new Map(names.map((name) => [name, keepAppBundle(places, name)]));
}
