/** What a message asks for or answers (omapi(3) has no numbers; dhcpd and omshell agree on these). */
export const omapiOperation = {
  open: 1,
  refresh: 2,
  update: 3,
  notify: 4,
  status: 5,
  delete: 6,
} as const;

/** Named values, in the order they go on the wire. */
export type OmapiValues = readonly (readonly [name: string, value: Uint8Array])[];

/** A message of ISC's Object Management API. All numbers are 32 bits, unsigned. */
export interface OmapiMessage {
  /** The handle of the authenticator that signs it; 0 while there is none. */
  readonly authenticatorId: number;
  readonly operation: number;
  /** The object it is about; 0 for none. */
  readonly handle: number;
  readonly id: number;
  /** The id of the message it answers; 0 for none. */
  readonly responseTo: number;
  /** About the message: `type`, `create`, `result`, … */
  readonly message: OmapiValues;
  /** About the object: `name`, `hardware-address`, … */
  readonly object: OmapiValues;
}

/** The signature over a message's signed bytes. */
export type OmapiSign = (bytes: Uint8Array) => Uint8Array;
