import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Tells systemd its state (`READY=1`, `STATUS=…`; sd_notify(3)) by its own program, as Node has no datagram sockets of the Unix kind; does nothing outside a unit with
 * a notification socket. The unit needs NotifyAccess=all.
 */
export async function notifyServiceManager(
  socket: string | undefined,
  ...state: readonly string[]
): Promise<void> {
  if (socket === undefined) return;
  await run('systemd-notify', ['--no-block', ...state], { timeout: 5_000 });
}
