/** Reads where something is mounted out of /proc/self/mountinfo (proc(5)), in the order of mounting. */
export function parseMountPoints(mountinfo: string): readonly string[] {
  return mountinfo.split('\n').flatMap((line) => {
    const where = line.split(' ')[4];
    return where === undefined ? [] : [unescaped(where)];
  });
}

/** Blanks and backslashes are written as octal numbers. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
