/** Something that should not happen to keys and certificates: a program's mistake or damage on disk. */
export class PkiError extends Error {
  override readonly name = 'PkiError';
  /** What went wrong, for a program. */
  readonly code: 'bad-name' | 'bad-key' | 'bad-certificate' | 'csr-refused' | 'already-exists';

  constructor(code: PkiError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
