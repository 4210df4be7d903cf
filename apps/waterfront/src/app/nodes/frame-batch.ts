const SHORTEST_GAP_MS = 100;
const HIDDEN_MS = 1000; // a hidden tab draws no frames

/** Gathers calls into one at the next frame, at most ten times a second: news of 10,000 servers must not flicker. */
export class FrameBatch {
  private readonly work: () => void;
  private waiting = false;
  private lastRun = -SHORTEST_GAP_MS;

  constructor(work: () => void) {
    this.work = work;
  }

  request(): void {
    if (this.waiting) return;
    this.waiting = true;
    const gap = this.lastRun + SHORTEST_GAP_MS - performance.now();
    if (gap > 0) setTimeout(this.nextFrame, gap);
    else this.nextFrame();
  }

  private readonly nextFrame = (): void => {
    let done = false;
    const run = (): void => {
      if (done) return;
      done = true;
      clearTimeout(fallback);
      this.waiting = false;
      this.lastRun = performance.now();
      this.work();
    };
    const fallback = setTimeout(run, HIDDEN_MS);
    requestAnimationFrame(run);
  };
}
