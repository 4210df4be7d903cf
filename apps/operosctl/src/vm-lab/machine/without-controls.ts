// Colours, cursor movement and the like (ECMA-48), and the other control characters but tab and line feed.
const CONTROLS = new RegExp(
  String.raw`\x1b\[[0-9;?=]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>c78]|[\x00-\x08\x0b-\x1f\x7f]`,
  'g',
);

/** The letters of what a program drew on a terminal, in the order they came. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}
