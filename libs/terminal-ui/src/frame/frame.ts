import type { Line } from '../picture/line.ts';
import type { Cell } from '../picture/picture.ts';

/** A key and what it does here, for the help line: `F1` `Log`. */
export interface KeyHint {
  readonly key: string;
  readonly does: string;
}

/** What a screen shows; where it stands on the terminal is the frame's affair. */
export interface Frame {
  /** What the screen is about. */
  readonly title: string;
  /** At the right of the title: program and version. */
  readonly corner: string;
  readonly body: readonly Line[];
  /** One line above the help line: a question, an error, what happens in the background. */
  readonly notice?: Line | undefined;
  readonly help: readonly KeyHint[];
  /** Where the cursor blinks, counted from the top left of the body. */
  readonly cursor?: Cell | undefined;
}
