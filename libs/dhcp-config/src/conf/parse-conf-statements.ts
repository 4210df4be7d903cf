import type { ConfDocument, ConfFault, ConfStatement } from './conf-statement.ts';
import type { ConfToken } from './conf-token.ts';

/** A block whose closing brace has not come yet. */
interface OpenBlock {
  readonly head: readonly ConfToken[];
  readonly body: ConfStatement[];
  readonly line: number;
}

/** Groups tokens into statements. It keeps its own stack: a file of a million braces is a fault, not a crash. */
export function parseConfStatements(tokens: readonly ConfToken[]): ConfDocument {
  const reader = new StatementReader();
  for (const token of tokens) reader.take(token);
  return reader.finish();
}

class StatementReader {
  private readonly top: ConfStatement[] = [];
  private readonly open: OpenBlock[] = [];
  private readonly faults: ConfFault[] = [];
  private head: ConfToken[] = [];

  take(token: ConfToken): void {
    if (token.kind === 'broken')
      this.fault(token.line, 'Expected a closing quote on the same line');
    else if (token.kind !== 'mark') this.head.push(token);
    else if (token.text === ';') this.endStatement(token.line);
    else if (token.text === '{') this.openBlock(token.line);
    else if (token.text === '}') this.closeBlock(token.line);
    else this.head.push(token);
  }

  finish(): ConfDocument {
    const unfinished = this.head[0] ?? this.open.at(-1);
    if (unfinished !== undefined)
      this.fault(unfinished.line, 'Expected a semicolon or a closing brace before the end');
    return { statements: this.top, faults: this.faults };
  }

  private endStatement(line: number): void {
    if (this.head.length > 0) this.add(this.takeHead(), undefined);
    else this.fault(line, 'Expected a statement before the semicolon');
  }

  private openBlock(line: number): void {
    this.open.push({ head: this.takeHead(), body: [], line });
  }

  private closeBlock(line: number): void {
    if (this.head.length > 0) this.fault(line, 'Expected a semicolon before the closing brace');
    this.head = [];
    const block = this.open.pop();
    if (block === undefined) this.fault(line, 'Expected no closing brace: none is open');
    else this.add(block.head, block);
  }

  private add(head: readonly ConfToken[], block: OpenBlock | undefined): void {
    const line = head[0]?.line ?? block?.line ?? 0;
    const siblings = this.open.at(-1)?.body ?? this.top;
    siblings.push({ head, body: block?.body, line });
  }

  private takeHead(): ConfToken[] {
    const head = this.head;
    this.head = [];
    return head;
  }

  private fault(line: number, message: string): void {
    this.faults.push({ line, message });
  }
}
