const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
] as const;

/** How long something took or is ago, in its largest unit: `3 min`. */
export function printSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const unit = UNITS.find(([, size]) => whole >= size);
  return unit === undefined ? `${whole} s` : `${Math.floor(whole / unit[1])} ${unit[0]}`;
}

/** How long ago an instant of the API was; a dash for none. */
export function printAgo(at: string | null, now: number): string {
  return at === null ? '-' : printSeconds((now - Date.parse(at)) / 1000);
}
