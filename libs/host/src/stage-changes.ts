import { atOnce } from './at-once.ts';
import type { Change } from './change.ts';
import { fileBytes } from './file-bytes.ts';
import type { HostPorts } from './host-ports.ts';
import { syncFolders } from './journal.ts';
import type { MachineFiles, NewAttributes } from './machine-files.ts';
import type { FileStep } from './plan.ts';
import { runCheck } from './run-check.ts';
import { sideNames } from './side-names.ts';
import { type StepTrouble, systemTrouble } from './step-trouble.ts';
import { parseMode } from './wanted-state.ts';

/**
 * Makes directories and writes every new file beside the old one; nothing that a daemon reads is changed yet.
 * Gives back what the system or the checkers refused.
 */
export async function stageChanges(
  changes: readonly Change[],
  ports: HostPorts,
  runId: string,
): Promise<StepTrouble[]> {
  const { files } = ports;
  const isDirectory = ({ step }: Change): boolean => step.kind === 'directory';
  const refused = await inTurn(changes.filter(isDirectory), files, (change) =>
    makeDirectory(change, files),
  );
  if (refused.length > 0) return refused;
  const unwritten = await writeAll(changes, files, runId);
  if (unwritten.length > 0) return unwritten;
  const troubles: StepTrouble[] = [];
  for (const { step } of changes)
    if (step.kind === 'file') troubles.push(...(await judge(step, ports, runId)));
  return troubles;
}

/** Gives every old file a second name, on disk before any is replaced. */
export function backUp(
  changes: readonly Change[],
  files: MachineFiles,
  runId: string,
): Promise<StepTrouble[]> {
  const old = changes.filter(
    ({ step, before }) => step.kind !== 'directory' && before.kind !== 'absent',
  );
  return inTurn(old, files, ({ step }) =>
    files.link(step.path, sideNames(step.path, runId).backup),
  );
}

/** Puts every new file in its place, one rename each. */
export function swapChanges(
  changes: readonly Change[],
  files: MachineFiles,
  runId: string,
): Promise<StepTrouble[]> {
  return inTurn(changes, files, (change) => swap(change, files, runId));
}

/** One after the other, up to the first that the system refuses; then onto the disk. */
async function inTurn(
  changes: readonly Change[],
  files: MachineFiles,
  work: (change: Change) => Promise<void>,
): Promise<StepTrouble[]> {
  for (const change of changes) {
    const trouble = await systemTrouble(change.step.path, () => work(change));
    if (trouble.length > 0) return trouble;
  }
  return syncAll(changes, files);
}

async function makeDirectory({ step, before, owner }: Change, files: MachineFiles): Promise<void> {
  if (step.kind !== 'directory' || before.kind !== 'absent') return;
  await files.makeDirectory(step.path, { mode: parseMode(step.mode), ...owner });
}

/** Many at a time, as each waits for the disk. */
async function writeAll(
  changes: readonly Change[],
  files: MachineFiles,
  runId: string,
): Promise<StepTrouble[]> {
  const troubles: StepTrouble[] = [];
  await atOnce(changes, async ({ step, owner }) => {
    if (step.kind !== 'file' || troubles.length > 0) return;
    const attributes: NewAttributes = { mode: parseMode(step.mode), ...owner };
    const { staged } = sideNames(step.path, runId);
    const write = () => files.writeNew(staged, fileBytes(step.content), attributes);
    troubles.push(...(await systemTrouble(step.path, write)));
  });
  if (troubles.length > 0) return troubles;
  return syncAll(changes, files);
}

function syncAll(changes: readonly Change[], files: MachineFiles): Promise<StepTrouble[]> {
  const paths = changes.map(({ step }) => step.path);
  return systemTrouble(paths[0] ?? '', () => syncFolders(files, paths));
}

async function judge(step: FileStep, ports: HostPorts, runId: string): Promise<StepTrouble[]> {
  if (step.check === undefined) return [];
  const file = ports.files.outsidePath(sideNames(step.path, runId).staged);
  const said = await runCheck(step.check, ports.programs, file);
  if (said === undefined) return [];
  const detail = said.replaceAll(file, ports.files.outsidePath(step.path));
  return [{ path: step.path, detail }];
}

async function swap(
  { step, before, owner }: Change,
  files: MachineFiles,
  runId: string,
): Promise<void> {
  if (step.kind === 'file') await files.rename(sideNames(step.path, runId).staged, step.path);
  if (step.kind === 'absent') await files.remove(step.path);
  if (step.kind === 'directory' && before.kind === 'directory')
    await files.setAttributes(step.path, { mode: parseMode(step.mode), ...owner });
}
