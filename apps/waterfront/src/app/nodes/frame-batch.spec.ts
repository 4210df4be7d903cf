import { FrameBatch } from './frame-batch.ts';

describe('FrameBatch', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('makes one run of many requests', () => {
    const work = vi.fn();
    const batch = new FrameBatch(work);
    for (let i = 0; i < 1000; i++) batch.request();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('runs at most ten times a second however fast the news come', () => {
    const work = vi.fn();
    const batch = new FrameBatch(work);
    for (let ms = 0; ms < 1000; ms += 5) {
      batch.request();
      vi.advanceTimersByTime(5);
    }
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(7);
    expect(work.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('runs in a hidden tab, where no frame is drawn', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const work = vi.fn();
    new FrameBatch(work).request();
    vi.advanceTimersByTime(1100);
    expect(work).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
