import { backup, DatabaseSync } from 'node:sqlite';

/** All pages at once. With fewer SQLite begins anew at each write of others, and beside heartbeats never ends. */
const ALL_PAGES = 2 ** 31 - 1;

/** Copies a database that is in use into one new file, as it is at one moment. Writers do not wait. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    await backup(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  alone(to);
}

/** From now on everything is in the one file; with a log beside it, reading it would already make two more. */
function alone(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
