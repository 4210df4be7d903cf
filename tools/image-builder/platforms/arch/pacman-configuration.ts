/** A repository of pacman packages. */
export interface PacmanRepository {
  readonly name: string;
  /** The folder with its database and its packages, http(s) or file. */
  readonly server: string;
}

/** pacman.conf; packages are held to the digests of our own lock, so signatures are not asked for here. */
export function pacmanConfiguration(repositories: readonly PacmanRepository[]): string {
  return [
    '[options]',
    'Architecture = x86_64',
    'SigLevel = Never',
    'LocalFileSigLevel = Never',
    // Manuals and translations, as on the other platform.
    'NoExtract = usr/share/man/* usr/share/info/* usr/share/locale/* usr/share/doc/*',
    ...repositories.flatMap(({ name, server }) => ['', `[${name}]`, `Server = ${server}`]),
    '',
  ].join('\n');
}
