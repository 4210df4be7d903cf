/** A screen with a keyboard, open for us alone: byte by byte and without echo, so that Ctrl-C is a key like any other. */
export interface TerminalDevice {
  /** `TERM` of it: `linux`, `vt220`, … */
  readonly term: string | undefined;
  readonly locale: string | undefined;
  /** The size its driver knows; 0 by 0 on a serial line. */
  size(): { readonly columns: number; readonly rows: number };
  /** Bytes that were written and have not left yet. */
  waiting(): number;
  write(text: string): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** Who is told what a terminal does. */
export interface TerminalEvents {
  readonly onBytes: (bytes: Uint8Array) => void;
  /** Its size has changed. */
  readonly onResize: () => void;
  /** It is gone: unplugged, or its window closed. */
  readonly onEnd: () => void;
}

/** Opens a terminal; a session opens it again after it was lent to a program. */
export type OpenTerminal = (events: TerminalEvents) => TerminalDevice;
