/** One line of the agent's log. */
export type Say = (
  level: 'info' | 'warning' | 'error',
  message: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;

/** Writes JSON lines with the time first; journald and people can both read them. */
export function jsonLines(write: (line: string) => void, now: () => Date): Say {
  return (level, message, fields = {}) => {
    write(`${JSON.stringify({ at: now().toISOString(), level, message, ...fields })}\n`);
  };
}
