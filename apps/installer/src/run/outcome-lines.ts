import type { Progress } from './progress.ts';

const MARK = 'operos-install:'; // what programs look for; these lines are as stable as an API
const TELL_EVERY_MS = 5_000;

/** The last line of an installation that succeeded. */
export function doneLine({ authority, url }: { readonly authority: string; readonly url: string }) {
  return `${MARK} done ca=${authority} url=${url}`;
}

/** The last line of one that did not. */
export function failedLine(step: string, reason: string): string {
  return `${MARK} failed step=${step} ${reason.replaceAll(/\s+/g, ' ')}`;
}

/** Said once the settings were judged and the disks looked at. */
export const readyLine = `${MARK} ready`;

/** Progress as lines of text: one when a step begins, and one every few seconds while it takes. */
export class ProgressLines {
  #step: string | undefined;
  #toldAt = 0;

  of(progress: Progress): readonly string[] {
    const { step, title, index, of, share, elapsedMs, expectedMs } = progress;
    const isNew = step !== this.#step;
    if (!isNew && elapsedMs - this.#toldAt < TELL_EVERY_MS) return [];
    this.#step = step;
    this.#toldAt = elapsedMs;
    if (isNew) return [`${MARK} step ${step} ${index + 1}/${of}`, `  ${title} ...`];
    const percent = Math.floor(share * 100);
    return [`  ${percent} %, ${seconds(elapsedMs)} of about ${seconds(expectedMs)} s`];
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(0);
}
