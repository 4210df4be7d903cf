import { fileURLToPath } from 'node:url';
import { platformNames } from '../platforms/find-platform.ts';
import { parseBuildOptions, usage } from './command/parse-build-options.ts';
import { placesIn } from './command/places.ts';
import { runBuild } from './command/run-build.ts';
import { withBuildLock } from './steps/build-lock.ts';

// x.y.z comes from tools/bundle, which also gives it to the programs that the images carry.
const [version = '', ...args] = process.argv.slice(2);
const places = placesIn(fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, ''));
const { options, mistake } = parseBuildOptions(args, platformNames());
if (options === undefined) {
  console.error(`${mistake}\n${usage}`);
  process.exit(2);
}
if (process.getuid?.() !== 0) {
  console.error('Building images mounts file systems and changes root: run it as root.');
  process.exit(2);
}
const say = (line: string): void => {
  console.log(`  ${line}`);
};
try {
  await withBuildLock(`${places.cache}/build.lock`, say, () =>
    runBuild(version, { places, options, say }),
  );
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
