import { spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';

const ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' };

/** Asks systemd to restart the machine or to switch it off; fails with what systemctl said. */
export function powerMachine(verb: 'reboot' | 'poweroff'): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('systemctl', [verb], {
      env: ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(said.trim() === '' ? `systemctl ended with ${code ?? '?'}` : said.trim()));
    });
  });
}

/** Runs a shell on a terminal, as its controlling one, until it is left. */
export function runShell(path: string, term: string): Promise<void> {
  // Were it the installer's own controlling terminal, it would be hung up together with the shell.
  const tty = openSync(path, constants.O_RDWR | constants.O_NOCTTY);
  return new Promise((resolve, reject) => {
    const child = spawn('setsid', ['--ctty', '--wait', '/bin/bash', '--login'], {
      env: { ...ENVIRONMENT, TERM: term },
      cwd: '/root',
      stdio: [tty, tty, tty],
    });
    closeSync(tty);
    child.on('error', reject);
    child.on('close', () => {
      resolve();
    });
  });
}
