import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Issue } from '@operos/cluster-model';
import { type KernelArguments, parseKernelArguments } from '@operos/pxe';
import type { ApplicationFacts } from '../agent/agent-world.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { version } from '../version.ts';

/** What the person, the unit or the kernel line said of the server. */
export interface ServerOptions {
  readonly server?: string;
  readonly caFingerprint?: string;
  readonly stateDir: string;
  readonly kernelLine: string;
  readonly tokenFile?: string;
}

/** The server and this machine's way to ask it. */
export interface Enrolment {
  readonly server: string;
  readonly facts: ApplicationFacts;
}

/** A command with the options that say which server to trust. */
export function serverCommand(name: string): Command {
  return new Command(name)
    .option('--server <url>', "Teamster's agent port, https://…; from the kernel line when absent")
    .option(
      '--ca-fingerprint <sha256:…>',
      'the cluster CA to trust; from the kernel line when absent',
    )
    .option('--state-dir <folder>', 'where key and certificate are kept', '/var/lib/operos/agent')
    .option('--kernel-line <file>', 'where the kernel line is read', '/proc/cmdline')
    .option('--token-file <file>', 'join token, ID:SECRET on one line');
}

/** Puts options and kernel line together; fails with `usage` and the remedy when something is missing. */
export async function enrolmentOf(options: ServerOptions): Promise<Enrolment> {
  const { line, faults } = await kernelLine(options.kernelLine);
  const server = options.server ?? line.agentServer;
  const caFingerprint = options.caFingerprint ?? fingerprintOn(line);
  if (server === undefined) throw missing('--server', 'operos.server', faults);
  if (caFingerprint === undefined) throw missing('--ca-fingerprint', 'operos.ca', faults);
  if (!server.startsWith('https://'))
    throw new CommandFailure(
      exitCodes.usage,
      `Expected --server https://…, got ${JSON.stringify(server)}`,
    );
  const own = { ...bootMacOf(line), ...(await joinTokenOf(options)) };
  return { server, facts: { caFingerprint, agentVersion: version, ...own } };
}

/** The kernel line's parser takes the algorithm off; certificates are compared with it. */
function fingerprintOn({ caFingerprint }: Partial<KernelArguments>): string | undefined {
  return caFingerprint === undefined ? undefined : `sha256:${caFingerprint}`;
}

function bootMacOf({ bootInterface }: Partial<KernelArguments>): Pick<ApplicationFacts, 'bootMac'> {
  return bootInterface === undefined ? {} : { bootMac: bootInterface };
}

async function joinTokenOf({
  tokenFile,
}: ServerOptions): Promise<Pick<ApplicationFacts, 'joinToken'>> {
  return tokenFile === undefined ? {} : { joinToken: await readToken(tokenFile) };
}

function missing(option: string, argument: string, faults: readonly Issue[]): CommandFailure {
  const found = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
  const reason = found === '' ? 'found neither.' : `the kernel line cannot be used: ${found}`;
  return new CommandFailure(
    exitCodes.usage,
    `Expected ${option}, or ${argument}= on the kernel line; ${reason}`,
  );
}

interface ReadLine {
  readonly line: Partial<KernelArguments>;
  readonly faults: readonly Issue[];
}

/** Nothing when the line cannot be read or used: then the options must say it all. */
async function kernelLine(file: string): Promise<ReadLine> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const parsed = parseKernelArguments(text.trim());
  return parsed.kind === 'parsed'
    ? { line: parsed.arguments, faults: [] }
    : { line: {}, faults: parsed.issues };
}

async function readToken(file: string): Promise<NonNullable<ApplicationFacts['joinToken']>> {
  const [id, secret, ...rest] = (await readFile(file, 'utf8')).trim().split(':');
  if (id === undefined || secret === undefined || rest.length > 0)
    throw new CommandFailure(exitCodes.badInput, `Expected ID:SECRET on one line in ${file}`);
  return { id, secret };
}
