import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'operos-image-builder-'));

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = newFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder for all tests of a file, gone after them; there from the first `beforeAll` on. */
export function folderForAll(): () => string {
  let folder = '';
  beforeAll(() => {
    folder = newFolder();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
}
