import { BuildProgress, type StepPosition } from '../steps/build-progress.ts';

const LOG_EVERY_SECONDS = 20;

/** Prints one line a step: on a terminal it counts seconds, in a log it says now and then that it is alive. */
export class ConsoleProgress extends BuildProgress {
  private readonly out: NodeJS.WriteStream;

  constructor(out: NodeJS.WriteStream) {
    super();
    this.out = out;
  }

  kept(position: StepPosition): void {
    this.out.write(`${heading(position)}  kept\n`);
  }

  started(
    position: StepPosition,
    because: readonly string[],
  ): (outcome: 'done' | 'failed') => void {
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    const title = `${heading(position)}  (${because.join(', ')})`;
    const onTerminal = this.out.isTTY;
    this.out.write(onTerminal ? title : `${title}\n`);
    let said = 0;
    const timer = setInterval(() => {
      said += 1;
      if (onTerminal) this.out.write(`\r${title}  ${Math.round(seconds())} s `);
      else if (said % LOG_EVERY_SECONDS === 0)
        this.out.write(`${heading(position)}  ${Math.round(seconds())} s …\n`);
    }, 1000);
    return (outcome) => {
      clearInterval(timer);
      const line = `${heading(position)}  ${outcome} in ${seconds().toFixed(1)} s`;
      this.out.write(onTerminal ? `\r\u001B[2K${line}\n` : `${line}\n`);
    };
  }
}

function heading({ name, number, of }: StepPosition): string {
  return `[${String(number).padStart(String(of).length)}/${of}] ${name}`;
}
