/** What access is told by whoever starts Teamster. */
export class AccessOptions {
  constructor(
    /** Holds the first admin's password; written when it is absent. */
    readonly adminPasswordFile: string,
  ) {}
}
