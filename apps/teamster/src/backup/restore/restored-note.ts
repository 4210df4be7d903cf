/** Who restored what, told by the Teamster that starts with it. */
export interface RestoredNote {
  readonly actor: string;
  readonly sourceAddress: string | null;
  /** RFC 3339, when it was decided. */
  readonly at: string;
  /** RFC 3339, when the archive was made. */
  readonly createdAt: string;
  readonly clusterName: string;
  readonly caFingerprint: string;
}
