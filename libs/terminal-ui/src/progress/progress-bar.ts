import type { Line } from '../picture/line.ts';

/** A bar of so many cells with the share in per cent behind it; the share is from 0 to 1. */
export function progressBar(share: number, cells: number): Line {
  const within = Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0));
  const bar = Math.max(1, cells - ' 100 %'.length);
  const done = Math.floor(within * bar); // full only when it is done
  return [
    { text: '█'.repeat(done), style: 'good' },
    { text: '░'.repeat(bar - done), style: 'dim' },
    { text: `${Math.floor(within * 100)} %`.padStart(' 100 %'.length), style: 'plain' },
  ];
}

/** A duration for people: `0:07`, `12:34`, `1:02:03`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const two = (part: number) => `${part}`.padStart(2, '0');
  const rest = two(whole % 60);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
