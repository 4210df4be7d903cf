/** One element of lshw's tree, whichever format it was printed in. */
export interface LshwNode {
  readonly id: string;
  readonly deviceClass: string;
  /** Whether lshw marks it disabled: an empty socket, an interface that is down. */
  readonly disabled: boolean;
  /** Text of `product`, `vendor`, `serial`, `size`, …; `logicalname` may have several. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly settings: ReadonlyMap<string, string>;
  readonly capabilities: ReadonlySet<string>;
  readonly children: readonly LshwNode[];
}

/** A device with the devices it hangs from, the nearest first. */
export interface LshwDevice {
  readonly node: LshwNode;
  readonly ancestors: readonly LshwNode[];
}

/** Deepest tree, most nodes and longest document that is read. */
export const LSHW_LIMITS = { bytes: 4 * 1024 * 1024, depth: 64, nodes: 20_000 } as const;

/** The first text of a field; undefined when the node has none. */
export function fieldOf(node: LshwNode, name: string): string | undefined {
  return node.fields.get(name)?.[0];
}

/** A whole number from a field such as `size` (bytes, Hz or bit/s, as its unit says); null when there is none. */
export function numberOf(node: LshwNode, name: string): number | null {
  return wholeNumber(fieldOf(node, name));
}

/** A whole number from a `<setting>` such as `cores`; null when there is none. */
export function settingNumberOf(node: LshwNode, name: string): number | null {
  return wholeNumber(node.settings.get(name));
}

/** Every device below the root, depth first, as lshw prints them. */
export function devicesOf(root: LshwNode): LshwDevice[] {
  const found: LshwDevice[] = [];
  const visit = (node: LshwNode, ancestors: readonly LshwNode[]): void => {
    found.push({ node, ancestors });
    for (const child of node.children) visit(child, [node, ...ancestors]);
  };
  visit(root, []);
  return found;
}

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined || !/^[0-9]{1,16}(?:\.[0-9]{1,6})?$/.test(text)) return null;
  const number = Math.round(Number(text));
  return Number.isSafeInteger(number) ? number : null;
}
