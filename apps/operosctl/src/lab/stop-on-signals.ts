/** A process, as far as its signals go. */
export interface Signalled {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
}

/** What happens at the first signal, and at one that comes when the first was not enough. */
export interface OnSignals {
  readonly onStop: () => void;
  readonly onForce: () => void;
  readonly now?: () => number;
}

const SAME_KEY_MS = 500; // npm hands on a Ctrl-C that the terminal has already sent to everybody

/** Stops in good order at the first Ctrl-C, hang-up or SIGTERM, and at once at the second. */
export function stopOnSignals(
  from: Signalled,
  { onStop, onForce, now = () => performance.now() }: OnSignals,
): AbortSignal {
  const stop = new AbortController();
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    from.on(signal, () => {
      if (first === undefined) {
        first = now();
        onStop();
        stop.abort();
      } else if (now() - first > SAME_KEY_MS) onForce();
    });
  return stop.signal;
}
