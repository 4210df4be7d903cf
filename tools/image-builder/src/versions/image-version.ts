/** How a build is named everywhere: in file names, the label of the medium, os-release, and by every program in it. */
export interface ImageVersion {
  /** x.y.z, the same for release and development builds. */
  readonly version: string;
  /** The folder below dist/images: the version, for development builds with "-dev". */
  readonly folder: string;
  /** The file below dist/iso. */
  readonly isoFile: string;
  /** The medium's file system label. */
  readonly label: string;
}

/** Names a build of this version. */
export function imageVersion(version: string, isDevelopment: boolean): ImageVersion {
  return {
    version,
    folder: isDevelopment ? `${version}-dev` : version,
    isoFile: `operos-installer-${isDevelopment ? 'dev-' : ''}${version}.iso`,
    label: `OPEROS_${version.replaceAll('.', '_')}`,
  };
}
