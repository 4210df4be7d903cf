import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { X509Certificate } from 'node:crypto';
import { sha256Text } from '@operos/pki/node';
import type { Server } from './test-machine.ts';

const app = resolve(import.meta.dirname, '..');

/** Bundles Teamster as it is shipped, into a folder of the test's own, which it may delete afterwards. */
export async function bundleTeamster(): Promise<{
  readonly folder: string;
  readonly program: string;
}> {
  const workspace = resolve(app, '../..');
  // Below node_modules nothing is tracked, and packages that the bundle leaves out are found.
  const cache = join(workspace, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'teamster-bundle-'));
  await symlink(join(app, 'src'), join(folder, 'src'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(app, 'tsconfig.json'), include: [join(app, 'src')] }),
  );
  const tool = join(workspace, 'tools/bundle/main.mjs');
  execFileSync(process.execPath, [tool, folder], { stdio: 'ignore', cwd: workspace });
  return { folder, program: join(folder, 'dist/main.mjs') };
}

/** Teamster as a process of its own, which can be killed. */
export class BundledTeamster implements Server {
  readonly authority: Server['authority'];

  private constructor(
    private readonly child: ChildProcess,
    readonly agentUrl: string,
    certificatePem: string,
  ) {
    const fingerprint = sha256Text(new X509Certificate(certificatePem).raw);
    this.authority = { certificatePem, fingerprint };
  }

  /** Starts it and waits until it says that it is ready. */
  static async start(
    program: string,
    environment: Readonly<Record<string, string>> & { readonly OPEROS_DATA_DIR: string },
  ): Promise<BundledTeamster> {
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const agentUrl = await readyLine(child);
    const file = join(environment.OPEROS_DATA_DIR, 'cluster-authority.pem');
    const [certificate = ''] = /-{5}BEGIN CERT[^]*?-{5}END CERTIFICATE-{5}\n/.exec(
      await readFile(file, 'utf8'),
    ) ?? [''];
    return new BundledTeamster(child, agentUrl, certificate);
  }

  /** The power goes. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null) return; // it had ended by itself
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

async function readyLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Expected the output of Teamster');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const { agent } = JSON.parse(line) as { readonly agent?: string };
    if (agent !== undefined) {
      child.stdout.resume();
      return agent;
    }
  }
  throw new Error(`Teamster ended:\n${said.join('\n')}`);
}
