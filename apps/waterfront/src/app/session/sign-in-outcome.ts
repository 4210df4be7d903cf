/** What came of a try to sign in. */
export type SignInOutcome =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly seconds: number }
  | { readonly kind: 'unreachable' };
