/** The list of files and digests that a signature covers, as `sha256sum --check` reads it. */
export function renderManifest(files: ReadonlyMap<string, { readonly digest: string }>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { digest }]) => `${digest}  ${name}\n`)
    .join('');
}
