import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runProgram } from '@operos/host';

/** The public key that development builds accept; the pair is made once, without a passphrase, and never committed. */
export async function testKey(file: string): Promise<string> {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { exitCode, stderr } = await runProgram('ssh-keygen', [
      ...['-q', '-t', 'ed25519', '-N', '', '-C', 'operos-testkey', '-f', file],
    ]);
    if (exitCode !== 0) throw new Error(`ssh-keygen cannot make ${file}: ${stderr}`);
  }
  return readFileSync(`${file}.pub`, 'utf8');
}
