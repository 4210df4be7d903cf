import type { DescribedPackage } from './control-fields.ts';

/** A dpkg status file that says these packages are installed, so that apt adds only what is missing. */
export function renderInstalledStatus(packages: readonly DescribedPackage[]): string {
  return packages
    .map(({ control }) => `${control.replace(/\n/, '\nStatus: install ok installed\n')}\n\n`)
    .join('');
}
