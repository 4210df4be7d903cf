import { spawnSync } from 'node:child_process';

/** The openssl program as a second opinion; input goes to its standard input. */
export function openssl(
  args: readonly string[],
  input = '',
): { status: number; stdout: string; output: string } {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input, encoding: 'utf8' });
  return { status: status ?? -1, stdout, output: stdout + stderr };
}

/** Whether openssl is installed on this machine. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
