import type { Ipv4Address, NodeName } from '@operos/cluster-model';

/** One file of a controller, whole. */
export interface ControllerFile {
  /** Absolute. */
  readonly path: string;
  /** Four octal digits: `0644`. */
  readonly mode: string;
  readonly text: string;
  /** Who reads it, and how it takes notice of a change; absent where every reader looks by itself. */
  readonly unit?: ControllerUnit;
}

/** A unit of systemd that reads one of the files. */
export interface ControllerUnit {
  readonly id: string;
  readonly onChange: 'reload' | 'restart';
}

/** What a controller's files depend on besides the settings. */
export interface ControllerFacts {
  /** x.y.z */
  readonly version: string;
  /** Approved servers and the addresses they have for good; their order means nothing. */
  readonly nodes: readonly NamedNode[];
}

/** A server that others find by its name. */
export interface NamedNode {
  readonly name: NodeName;
  readonly address: Ipv4Address;
}

/** First line of every file; the way to change it is the settings. */
export const WRITTEN = '# Written by Operos from its settings; changes made here are overwritten.';

/** Lines to a file's text, with its final newline. */
export function fileText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
