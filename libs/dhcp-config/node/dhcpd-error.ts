/** What went wrong outside the model: a program that does not run, a server that does not answer. */
export class DhcpdError extends Error {
  override readonly name = 'DhcpdError';
  /** Stable and machine-readable. */
  readonly code: DhcpdErrorCode;

  constructor(code: DhcpdErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Why a {@link DhcpdError} was thrown. */
export type DhcpdErrorCode =
  | 'dhcpd-not-run'
  | 'omapi-closed'
  | 'omapi-forged'
  | 'omapi-malformed'
  | 'omapi-refused'
  | 'omapi-timeout';
