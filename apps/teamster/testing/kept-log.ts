import { Log } from '../src/surroundings/log.ts';

/** Keeps every line for a test to look at, and prints none. */
export class KeptLog extends Log {
  readonly lines: { readonly level: string; readonly fields: object; readonly message: string }[] =
    [];

  override debug(): void {
    // Not worth keeping.
  }

  override info(fields: object, message: string): void {
    this.lines.push({ level: 'info', fields, message });
  }

  override warn(fields: object, message: string): void {
    this.lines.push({ level: 'warn', fields, message });
  }

  override error(fields: object, message: string): void {
    this.lines.push({ level: 'error', fields, message });
  }
}
