import { HostError } from './host-error.ts';

/** A step that cannot be done, and why. */
export interface StepTrouble {
  readonly path: string;
  readonly detail: string;
}

/** Turns what the system refuses (a full disk, a missing right) into a trouble; a programming mistake stays thrown. */
export async function systemTrouble(
  path: string,
  work: () => Promise<void>,
): Promise<StepTrouble[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [{ path, detail: error.message }];
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof HostError || (error instanceof Error && 'syscall' in error);
}
