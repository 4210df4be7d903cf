import { pino } from 'pino';
import type { Config } from '../config.ts';
import type { Log } from './log.ts';

/** JSON lines on standard output, one object a line, times as RFC 3339. */
export function createLog(config: Pick<Config, 'logLevel'>): Log {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
