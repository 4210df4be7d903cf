// Imported first by main, for what it does. V8 and glibc read these settings only when a process begins, so it begins
// anew, as the same process, before it has opened anything. Without them 10,000 registrations leave 100 MB behind:
// a young generation grown to 96 MB, and freed memory that glibc keeps in an arena for each thread.

const flags = [
  '--max-semi-space-size=8', // MiB, a third of what V8 keeps for new objects
  '--max-old-space-size=1024', // MiB: room for 100,000 servers, and small enough that V8 collects in time
];
const settings = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '65536',
} as const;

const { env, execArgv, argv, execPath } = process;
if (env.OPEROS_SMALL_MEMORY === undefined && process.execve !== undefined)
  process.execve(execPath, [execPath, ...flags, ...execArgv, ...argv.slice(1)], {
    ...settings,
    ...env,
    OPEROS_SMALL_MEMORY: '1',
  });
