/** The wall clock; tests and the virtual datacentre bring their own. */
export abstract class Clock {
  /** Milliseconds since the epoch. */
  abstract now(): number;
}
