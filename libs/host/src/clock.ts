/** Tells the time, so that receipts can be compared in a test. */
export abstract class Clock {
  abstract now(): Date;
}

/** The time of this machine. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
