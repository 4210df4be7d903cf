/** A span as people say it, in at most two units: `45 s`, `3 min 20 s`, `2 h`, `5 d`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return pair([Math.floor(whole / 60), 'min'], [whole % 60, 's']);
  if (whole < 86_400)
    return pair([Math.floor(whole / 3600), 'h'], [Math.floor((whole % 3600) / 60), 'min']);
  return `${Math.floor(whole / 86_400)} d`;
}

type Count = readonly [number, string];

function pair([large, largeUnit]: Count, [small, smallUnit]: Count): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
