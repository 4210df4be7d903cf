/** Why a daemon could not be asked: it is not installed, did not answer, or broke the protocol. */
export type PxeErrorCode =
  'nginx-not-run' | 'tftp-no-answer' | 'tftp-refused' | 'tftp-protocol-broken';

/** A program or server that the boot path needs did not do its part. */
export class PxeError extends Error {
  override readonly name = 'PxeError';
  readonly code: PxeErrorCode;

  constructor(code: PxeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
