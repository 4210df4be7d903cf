/** How many lines of a TypeScript file are code: neither blank nor wholly comment. */
export function codeLines(text: string): number {
  let inComment = false;
  let count = 0;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('/*')) inComment = true;
    const isCode = line !== '' && !inComment && !line.startsWith('//');
    if (isCode) count += 1;
    if (line.endsWith('*/')) inComment = false;
  }
  return count;
}

/** The value below which the given share (0 … 1) of the numbers lies; 0 for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
