// What the terminal can show, and what its keyboard sends.
export { describeTerminal, type Terminal, type TerminalClues } from './terminal.ts';
export { isControl, isNamed, type Key, type KeyName, namedKey } from './keys/key.ts';
export {
  type DecodedKeys,
  decodeKeys,
  type KeyRemainder,
  noRemainder,
  settleKeys,
} from './keys/decode-keys.ts';

// Text in cells.
export { cellWidth } from './text/cell-width.ts';
export { fitText, padText } from './text/fit-text.ts';
export { wrapText } from './text/wrap-text.ts';
export { printableText } from './text/printable-text.ts';

// What is shown.
export {
  emptyLine,
  fitLine,
  line,
  type Line,
  lineWidth,
  type Span,
  spreadLine,
  type Style,
} from './picture/line.ts';
export { type Cell, type Picture, pictureText } from './picture/picture.ts';
export { closeTerminal, openTerminal, paint } from './picture/paint.ts';
export { type Frame, type KeyHint } from './frame/frame.ts';
export { bodySize, type BodySize, drawFrame } from './frame/draw-frame.ts';

// The parts of a screen: state, key to state, state to lines.
export { focusedValue, type Menu, type MenuItem, menuOf, withItems } from './menu/menu.ts';
export { pressMenu } from './menu/press-menu.ts';
export { type ListRoom, menuLines } from './menu/menu-lines.ts';
export { textField, type TextField } from './field/text-field.ts';
export { pressTextField } from './field/press-text-field.ts';
export { type ShownField, textFieldLine } from './field/text-field-line.ts';
export { clockText, progressBar } from './progress/progress-bar.ts';
export {
  appendLog,
  emptyLog,
  logLines,
  type LogRoom,
  type LogView,
  pressLog,
} from './log/log-view.ts';
export { type FocusRing, focusRing, pressFocus, stepFocus } from './focus/focus-ring.ts';
export { pressScroll, scrolledLines, type ScrollRoom } from './scroll/scroll-lines.ts';
