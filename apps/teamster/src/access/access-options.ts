/** What access is told by whoever starts Teamster. */
export class AccessOptions {
  constructor(
    /** Holds the first admin's password. */
    readonly adminPasswordFile: string,
    /** Whether an installation wrote that file, which is removed when the account exists; else it is written when absent. */
    readonly installed: boolean,
  ) {}
}
