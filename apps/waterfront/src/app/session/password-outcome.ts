/** What is wrong with a field of the form. */
export interface FieldIssue {
  /** `currentPassword` or `newPassword`. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** What came of a change of one's own password. */
export type PasswordOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'throttled'; readonly message: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unreachable' };
