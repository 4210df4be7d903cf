import type { SerialLog } from '../../machine/serial-log.ts';
import { withoutControls } from '../../machine/without-controls.ts';

const REMEMBERED = 8192;

/** Waits until a machine says something on its serial line from now on; fails with the sentence if it does not in time. */
export function untilSaid(
  serial: SerialLog,
  pattern: RegExp,
  { what, deadlineMs }: { readonly what: string; readonly deadlineMs: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const late = setTimeout(() => {
      stop();
      reject(new Error(`Expected ${what} in ${Math.round(deadlineMs / 1000)} s, waited in vain`));
    }, deadlineMs).unref();
    const stop = serial.listen((bytes) => {
      heard = (heard + bytes.toString('latin1')).slice(-REMEMBERED);
      const [found] = pattern.exec(withoutControls(heard)) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      stop();
      resolve(found);
    });
  });
}
