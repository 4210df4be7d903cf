import { runProgram } from '@operos/host';
import type { PackageFile } from '../platform.ts';

/** A package file together with the control fields it carries. */
export interface DescribedPackage extends PackageFile {
  /** The fields as dpkg prints them, without an empty line at the end. */
  readonly control: string;
}

/** Reads the control fields out of package files. */
export async function controlFields(
  files: readonly PackageFile[],
): Promise<readonly DescribedPackage[]> {
  const described: DescribedPackage[] = [];
  for (const file of files) {
    const { exitCode, stdout, stderr } = await runProgram('dpkg-deb', ['--field', file.path]);
    if (exitCode !== 0) throw new Error(`dpkg-deb cannot read ${file.path}: ${stderr}`);
    described.push({ ...file, control: stdout.trimEnd() });
  }
  return described;
}
