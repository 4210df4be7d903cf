import { BackupError } from '../backup-error.ts';

/** PostgreSQL's connection service file (libpq, section 34.17) for a `postgres://` URL, as the service `operos`. */
export function printServiceFile(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const settings: Record<string, string> = {
    host: decodeURIComponent(url.hostname),
    port: url.port,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    dbname: decodeURIComponent(url.pathname.slice(1)),
    ...Object.fromEntries(url.searchParams),
  };
  const lines = Object.entries(settings).filter(([, value]) => value !== '');
  if (lines.some((line) => line.some((text) => /[\r\n]/.test(text))))
    throw new BackupError(
      'database-unsupported',
      'Expected no line breaks in DATABASE_URL; its service file cannot have them',
    );
  return `[operos]\n${lines.map((line) => `${line.join('=')}\n`).join('')}`;
}
