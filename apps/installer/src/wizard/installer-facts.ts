/** What holds for as long as the installer runs. */
export interface InstallerFacts {
  readonly version: string;
  /** Started from our medium: then this machine is there to be installed, and may be restarted from here. */
  readonly onMedium: boolean;
  /** Whether a person at the console may have a shell. */
  readonly development: boolean;
  /** `operos.config` of the kernel line: where an unattended installation finds its settings. */
  readonly unattended: string | undefined;
}
