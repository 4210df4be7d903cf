/** What speaks for a machine being the one it was: labels anybody can copy, never a credential. */
export interface MachineIdentity {
  /** Strongest first. */
  readonly evidence: readonly IdentityEvidence[];
  /** 0 (nothing to go by) to 100: the sum of the evidence, cut off. */
  readonly score: number;
  /** One short line for a person: `Dell Inc. PowerEdge R650 · 7XK2P13`. */
  readonly label: string;
  /** What was no evidence because whole product runs share it: `serial: To be filled by O.E.M.`. */
  readonly placeholderIgnored: readonly string[];
}

/** One fact that tells a machine from its twin. */
export interface IdentityEvidence {
  readonly kind: EvidenceKind;
  /** A UUID, a MAC address, or `VENDOR / SERIAL`: two vendors may count alike. */
  readonly value: string;
  /** What it is worth, 1 to 60. */
  readonly score: number;
}

/** Where a piece of evidence comes from, strongest first. */
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Every kind of evidence, strongest first. */
export const evidenceKinds = [
  'system-uuid',
  'system-serial',
  'board-serial',
  'chassis-serial',
  'permanent-mac',
] as const;
