import { BuildProgress, type StepPosition } from '../src/steps/build-progress.ts';

/** Remembers what a build said. */
export class RecordingProgress extends BuildProgress {
  readonly lines: string[] = [];

  kept({ name }: StepPosition): void {
    this.lines.push(`${name} kept`);
  }

  started({ name }: StepPosition, because: readonly string[]): (outcome: string) => void {
    this.lines.push(`${name} because of ${because.join(', ')}`);
    return (outcome) => this.lines.push(`${name} ${outcome}`);
  }
}
