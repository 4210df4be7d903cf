import type { Style } from './line.ts';

/** Parameters of Select Graphic Rendition (ECMA-48 §8.3.117) that a Linux console and a serial terminal both know. */
const coloured: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  dim: '36',
  title: '1;37;44',
  focus: '7',
  good: '32',
  warning: '33',
  bad: '1;31',
};

/** A VT220 has bold, underline and reverse, and no colour: what is wrong must be said in words as well. */
const withoutColour: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  dim: '',
  title: '7',
  focus: '7',
  good: '',
  warning: '1',
  bad: '1',
};

/** The parameters for a style; empty for text as the terminal shows it anyway. */
export function selectGraphics(style: Style, colours: boolean): string {
  return (colours ? coloured : withoutColour)[style];
}
