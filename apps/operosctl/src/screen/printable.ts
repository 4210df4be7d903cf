/** Text of others, as a terminal may show it: without the characters that would move its cursor or colour its screen. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- C0, DEL and C1 are what is taken out
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD');
}
