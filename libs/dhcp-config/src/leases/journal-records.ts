import type { ConfStatement } from '../conf/conf-statement.ts';
import { lexConf } from '../conf/lex-conf.ts';
import { parseConfStatements } from '../conf/parse-conf-statements.ts';

const RECORD_START = /^(?=[a-z])/m;

/**
 * The records of a dhcpd.leases(5) journal, oldest first. dhcpd starts each on a line of its own, so a record that
 * is torn, by a power cut or by being read while it is written, takes no other with it.
 */
export function* journalRecords(text: string, keyword: 'lease' | 'host'): Generator<ConfStatement> {
  for (const record of text.split(RECORD_START)) {
    if (!record.startsWith(`${keyword} `)) continue;
    const { statements, faults } = parseConfStatements(lexConf(record));
    if (faults.length === 0) yield* statements;
  }
}
