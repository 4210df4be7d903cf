// Imported first by main, for what it does. V8 and glibc read these settings only when a process begins, so it begins
// anew, as the same process, before it has opened anything. Without them 10,000 registrations leave 100 MB behind:
// a young generation grown to 96 MB, and freed memory that glibc keeps in an arena for each thread.

const YOUNG_GENERATION = '--max-semi-space-size=4'; // MiB, a third of what V8 keeps for it
const settings = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '65536',
} as const;

const { env, execArgv, argv, execPath } = process;
if (env.OPEROS_SMALL_MEMORY === undefined && process.execve !== undefined)
  process.execve(execPath, [execPath, YOUNG_GENERATION, ...execArgv, ...argv.slice(1)], {
    ...settings,
    ...env,
    OPEROS_SMALL_MEMORY: '1',
  });
