import type { DescribedPackage } from './control-fields.ts';

/** The file `Packages` of a repository in which every package file lies beside it. */
export function renderPackagesIndex(packages: readonly DescribedPackage[]): string {
  return [...packages]
    .sort((a, b) => (a.locked.name < b.locked.name ? -1 : 1))
    .map(({ control, locked }) =>
      [
        control,
        `Filename: ./${repositoryFile(locked)}`,
        `Size: ${locked.bytes}`,
        `SHA256: ${locked.sha256}`,
        '\n',
      ].join('\n'),
    )
    .join('');
}

/** The name of a package's file in the repository; an epoch's colon has no place in one. */
export function repositoryFile({
  name,
  version,
  architecture,
}: DescribedPackage['locked']): string {
  return `${name}_${version.replace(':', '%')}_${architecture}.deb`.replace('%', '.');
}
