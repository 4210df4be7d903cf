import type { Action, Content, FileAction, RunAction, WaitForAction } from '../plan/action.ts';
import { makeFolder, replaceFile } from './files.ts';
import type { InstallPorts, InstallSecrets } from './install-ports.ts';
import { mount } from './mounts.ts';
import { call } from './programs.ts';

/** What carrying out one action goes with. */
export interface Surroundings {
  readonly ports: InstallPorts;
  readonly secrets: InstallSecrets;
  /** The new root: what is written below it cannot get out of it by a symbolic link. */
  readonly root: string;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** Carries out one action; gives what there is to log about it. Fails with the reason. */
export async function carryOut(action: Action, around: Surroundings): Promise<readonly string[]> {
  const { ports, signal, onBytes } = around;
  switch (action.kind) {
    case 'run':
      return run(action, around);
    case 'directory':
      await makeFolder(...placeOf(action.path, around), modeOf(action));
      return [];
    case 'file':
      await write(action, around);
      return [];
    case 'copy':
      return (await ports.copy(action, { onBytes, signal })) ? [] : ['is there already'];
    case 'mount':
      return (await mount(ports, action, signal)) ? [] : ['is mounted already'];
    case 'wait-for':
      await waitFor(action, around);
      return [];
  }
}

async function run(
  { program, args, input, succeeds }: RunAction,
  { ports, secrets, signal }: Surroundings,
): Promise<readonly string[]> {
  const order = { program, args, ...(succeeds === undefined ? {} : { succeeds }) };
  if (input === undefined) return call(ports, order, signal);
  const bytes = await bytesOf(input, secrets);
  const said = await call(ports, { ...order, input: bytes }, signal);
  return 'secret' in input ? [] : said; // it may repeat what it was given
}

async function write(action: FileAction, around: Surroundings): Promise<void> {
  const [files, path] = placeOf(action.path, around);
  const bytes = await bytesOf(action.content, around.secrets);
  await replaceFile(files, path, { bytes, mode: modeOf(action) });
}

const LOOK_MS = 100;

async function waitFor(
  { path, seconds }: WaitForAction,
  { ports, signal }: Surroundings,
): Promise<void> {
  const files = ports.filesBelow('/');
  const end = ports.now() + seconds * 1000;
  while ((await files.inspect(path)).kind === 'absent') {
    if (ports.now() >= end) throw new Error(`${path} did not appear within ${seconds} s`);
    await ports.wait(LOOK_MS, signal);
    signal.throwIfAborted();
  }
}

function placeOf(path: string, { ports, root }: Surroundings) {
  return path.startsWith(`${root}/`)
    ? ([ports.filesBelow(root), path.slice(root.length)] as const)
    : ([ports.filesBelow('/'), path] as const);
}

function modeOf({ mode }: { readonly mode: string }): number {
  return Number.parseInt(mode, 8);
}

async function bytesOf(content: Content, secrets: InstallSecrets): Promise<Uint8Array> {
  if ('base64' in content) return Buffer.from(content.base64, 'base64');
  return Buffer.from('text' in content ? content.text : await secrets.secret(content.secret));
}
