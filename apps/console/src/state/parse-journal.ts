/** One entry of the journal, made ready to be read by a person. */
export interface JournalEntry {
  /** Where reading goes on. */
  readonly cursor: string;
  readonly text: string;
}

/** Reads `journalctl --output=json`, one object a line; a line that is none is left out. */
export function parseJournal(text: string): readonly JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = parseObject(line);
    return typeof entry?.__CURSOR === 'string'
      ? [{ cursor: entry.__CURSOR, text: `${timeOf(entry)} ${sourceOf(entry)}: ${wordsOf(entry)}` }]
      : [];
  });
}

/** The message alone: for the log of one service, where time and name are known. */
export function parseMessages(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const entry = parseObject(line);
    return entry === undefined ? [] : [wordsOf(entry)];
  });
}

const unsaid: readonly string[] = ['at', 'time', 'level', 'message', 'msg'];

type Fields = Readonly<Record<string, unknown>>;

function timeOf({ __REALTIME_TIMESTAMP: microseconds }: Fields): string {
  const milliseconds = Math.floor(Number(microseconds) / 1000);
  const isTime = Number.isFinite(milliseconds) && milliseconds < 8.64e15; // the last Date there is
  return isTime ? new Date(milliseconds).toISOString().slice(11, 19) : '--:--:--';
}

function sourceOf({ SYSLOG_IDENTIFIER: identifier, _SYSTEMD_UNIT: unit }: Fields): string {
  if (typeof identifier === 'string') return identifier;
  return typeof unit === 'string' ? unit.replace(/\.service$/, '') : '?';
}

/**
 * Our own services log JSON lines, the agent's with `message` and Teamster's with `msg`: that is what a person wants,
 * and then the fields that say of what.
 */
function wordsOf({ MESSAGE: message }: Fields): string {
  const text = messageText(message);
  const own = parseObject(text);
  const said = own?.message ?? own?.msg;
  if (own === undefined || typeof said !== 'string') return text;
  const fields = Object.entries(own)
    .filter(([name, value]) => !unsaid.includes(name) && isShort(value))
    .map(([name, value]) => ` ${name}=${String(value)}`);
  return said + fields.join('');
}

/** journald gives text that is not UTF-8 as a list of bytes. */
function messageText(message: unknown): string {
  if (typeof message === 'string') return message;
  return Array.isArray(message) ? Buffer.from(message.map(Number)).toString('utf8') : '';
}

function isShort(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function parseObject(text: string): Fields | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return undefined; // cut off, or only looks like JSON: shown as it is
  }
}
