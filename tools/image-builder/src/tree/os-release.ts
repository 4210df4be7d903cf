/** The file os-release of a system: what it is and which version, in the words of os-release(5). */
export function osRelease(system: string, version: string): string {
  return [
    'NAME="Operos"',
    `PRETTY_NAME="Operos ${version}"`,
    'ID=operos',
    'ID_LIKE=debian',
    `VERSION_ID=${version}`,
    `VARIANT_ID=${system}`,
    `IMAGE_ID=operos-${system}`,
    `IMAGE_VERSION=${version}`,
    '',
  ].join('\n');
}
