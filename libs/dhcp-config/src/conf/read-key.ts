import type { ConfStatement } from './conf-statement.ts';
import type { DhcpModelDraft } from './dhcp-model-draft.ts';
import { readValue, reading } from './value-reader.ts';

/** Takes over a declared key, used or not. */
export function readKey(draft: DhcpModelDraft, statement: ConfStatement): void {
  const name = readValue(draft.issues, statement, reading.label(1));
  const algorithm = findInner(statement, 'algorithm')?.head[1]?.text;
  const inner = findInner(statement, 'secret');
  // Base64 lexes into several tokens, since `+`, `/` and `=` are marks.
  const text = inner?.head
    .slice(1)
    .map((token) => token.text)
    .join('');
  const secret = reading.secret(1).parse(text ?? '');
  if (name === undefined || algorithm === undefined || secret === undefined)
    draft.issues.value(statement, 'a key with an algorithm and a secret in base64');
  else draft.keys.set(name, { algorithm, secret });
}

function findInner(statement: ConfStatement, keyword: string): ConfStatement | undefined {
  return statement.body?.find((inner) => inner.head[0]?.text === keyword);
}
