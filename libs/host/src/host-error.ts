/** What the machine did not do though it should have; `cause` holds the system's own error where there is one. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /** What went wrong, for a program. */
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Every way in which touching the machine fails. */
export type HostErrorCode =
  | 'program-missing'
  | 'program-timeout'
  | 'program-killed'
  | 'program-output'
  | 'service-failed'
  | 'unknown-service'
  | 'outside-root'
  | 'journal-damaged'
  | 'busy';
