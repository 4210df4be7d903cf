import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LSHW_LIMITS, type LshwNode } from './lshw-node.ts';
import { refusal } from './recorded-text-refusal.ts';

interface OpenNode extends LshwNode {
  readonly fields: Map<string, string[]>;
  readonly settings: Map<string, string>;
  readonly capabilities: Set<string>;
  readonly children: OpenNode[];
}

// lshw copies what firmware says, and firmware says bytes that XML 1.0 §2.2 forbids.
// eslint-disable-next-line no-control-regex -- control characters are what is being looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;
const MAX_FIELD = 4096;

/** Reads `lshw -xml`, with or without its `<list>` root, into the nodes at the top; throws a refusal. */
export function parseLshwXml(text: string): LshwNode[] {
  const reader = new LshwXmlReader();
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw refusal('xml-dtd', 'Expected plain XML, got a document type declaration.');
  });
  parser.on('opentag', (tag) => {
    reader.open(tag);
  });
  parser.on('text', (part) => {
    reader.text(part);
  });
  parser.on('cdata', (part) => {
    reader.text(part);
  });
  parser.on('closetag', () => {
    reader.close();
  });
  parser.on('error', (error) => {
    throw refusal('not-xml', `Expected well-formed XML, got: ${error.message.slice(0, 120)}`);
  });
  parser.write(text.replace(FORBIDDEN, ' ')).close();
  return reader.roots;
}

/** Builds the tree from the parser's events. */
class LshwXmlReader {
  readonly roots: OpenNode[] = [];
  private readonly tags: string[] = [];
  private readonly nodes: OpenNode[] = [];
  private count = 0;
  private field = '';

  open(tag: SaxesTagPlain): void {
    this.tags.push(tag.name);
    this.field = '';
    if (this.tags.length > LSHW_LIMITS.depth)
      throw refusal('too-deep', `Expected at most ${LSHW_LIMITS.depth} levels, got more.`);
    const node = this.nodes.at(-1);
    if (tag.name === 'node') this.openNode(tag.attributes);
    else if (node) readAttributes(node, tag);
  }

  text(part: string): void {
    if (this.field.length < MAX_FIELD) this.field += part.slice(0, MAX_FIELD);
  }

  close(): void {
    const tag = this.tags.pop() ?? '';
    if (tag === 'node') this.nodes.pop();
    else if (this.tags.at(-1) === 'node') this.closeField(tag);
    this.field = '';
  }

  private closeField(tag: string): void {
    const fields = this.nodes.at(-1)?.fields;
    const text = this.field.trim();
    if (text !== '') fields?.set(tag, [...(fields.get(tag) ?? []).slice(0, 63), text]);
  }

  private openNode(attributes: Readonly<Record<string, string>>): void {
    this.count += 1;
    if (this.count > LSHW_LIMITS.nodes)
      throw refusal('too-many-nodes', `Expected at most ${LSHW_LIMITS.nodes} nodes, got more.`);
    const node: OpenNode = {
      id: attributes.id ?? '',
      deviceClass: attributes.class ?? '',
      disabled: attributes.disabled === 'true',
      fields: new Map(),
      settings: new Map(),
      capabilities: new Set(),
      children: [],
    };
    (this.nodes.at(-1)?.children ?? this.roots).push(node);
    this.nodes.push(node);
  }
}

function readAttributes(node: OpenNode, tag: SaxesTagPlain): void {
  const id = tag.attributes.id;
  if (id === undefined) return;
  if (tag.name === 'setting') node.settings.set(id, tag.attributes.value ?? '');
  if (tag.name === 'capability') node.capabilities.add(id);
}
