import './surroundings/small-memory.ts';
import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { Config } from './config.ts';
import { notifyServiceManager } from './surroundings/notify-service-manager.ts';
import { SystemClock } from './surroundings/system-clock.ts';
import { createLog } from './surroundings/create-log.ts';
import { readConfig } from './read-config.ts';
import { startTeamster } from './start-teamster.ts';
import { tokenProgram } from './token-command.ts';

const MOST_WAIT_MS = 60_000; // a daemon that does not come up is told of elsewhere

const config = readConfig(process.env);
if (!(config instanceof Config)) {
  for (const { message, remedy } of config) console.error(`${message}. ${remedy}`);
  process.exit(2);
}

if (process.argv.length > 2) {
  await tokenProgram(config).parseAsync();
  process.exit();
}

const log = createLog(config);
try {
  const teamster = await startTeamster({ config, log, clock: new SystemClock() });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      teamster.stop().then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'Teamster did not stop in good order');
          process.exit(1);
        },
      );
    });
  const { NOTIFY_SOCKET: socket } = process.env;
  await notifyServiceManager(socket, 'STATUS=Bringing the files of this controller up to date');
  await Promise.race([teamster.provisioned(), wait(MOST_WAIT_MS, undefined, { ref: false })]);
  await notifyServiceManager(socket, 'READY=1', `STATUS=Answers at ${teamster.httpUrl}`);
} catch (cause) {
  log.error({ err: cause }, 'Teamster cannot start');
  process.exitCode = 1;
}
