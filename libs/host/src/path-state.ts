/** What was found at a path, symbolic links not followed. */
export type PathState =
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'file'; readonly bytes: Buffer } & PathAttributes)
  | ({ readonly kind: 'directory' } & PathAttributes)
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'other' };

/** Who may do what. */
export interface PathAttributes {
  /** The nine permission bits and the three above them. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What was found at every path that a plan speaks of, and at the directories above them. */
export type MachineState = ReadonlyMap<string, PathState>;
