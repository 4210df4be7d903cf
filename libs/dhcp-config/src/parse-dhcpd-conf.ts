import type { Issue } from '@operos/cluster-model';
import { DhcpModelDraft } from './conf/dhcp-model-draft.ts';
import { lexConf } from './conf/lex-conf.ts';
import { parseConfStatements } from './conf/parse-conf-statements.ts';
import { serverReadings } from './conf/read-server.ts';
import { readStatements } from './conf/read-statements.ts';
import type { DhcpModel } from './dhcp-model.ts';
import { parseDhcpdDefaults } from './parse-dhcpd-defaults.ts';

/** A model read from a file, and what in the file the model does not hold. */
export interface ParsedDhcpdConf {
  /** Undefined if the file has no subnet or no server identifier. */
  readonly model: DhcpModel | undefined;
  /** Empty for a file that Operos wrote. Paths are `line 12`. */
  readonly issues: readonly Issue[];
}

/**
 * Reads dhcpd.conf(5) back into the model. What `renderDhcpdConf` wrote comes back whole, in canonical order; what
 * somebody else wrote comes back as far as the model goes, with an issue for the rest. Never throws.
 * The interfaces are those of `defaults`, the text of /etc/default/isc-dhcp-server.
 */
export function parseDhcpdConf(text: string, defaults = ''): ParsedDhcpdConf {
  const draft = new DhcpModelDraft();
  const { statements, faults } = parseConfStatements(lexConf(text));
  for (const fault of faults) draft.issues.syntax(fault);
  readStatements(draft, statements, serverReadings);
  draft.interfaces = parseDhcpdDefaults(defaults);
  return { model: draft.build(), issues: draft.issues.list };
}
