import { parseDnsName, parseIpv4Address } from '@operos/cluster-model';

/** An http or https URL of a folder: it ends with a slash and holds nothing a menu or a shell interprets. */
export type BootUrl = string & { readonly __brand: 'BootUrl' };

/** The https origin of the agents' server, without a path: `https://10.44.0.1:8443`. */
export type AgentUrl = string & { readonly __brand: 'AgentUrl' };

const FOLDER = /^https?:\/\/([^/:]+)(?::([1-9][0-9]{0,4}))?\/(?:[A-Za-z0-9_][A-Za-z0-9._+~-]*\/)*$/;
const ORIGIN = /^https:\/\/([^/:]+)(?::([1-9][0-9]{0,4}))?$/;

/** Reads `http://HOST[:PORT]/FOLDER/`; undefined with user, query, fragment, `..` or no final slash. */
export function parseBootUrl(text: string): BootUrl | undefined {
  return hasPossibleHost(FOLDER.exec(text)) ? (text as BootUrl) : undefined;
}

/** Reads `https://HOST[:PORT]`; undefined for plain http or anything after the port. */
export function parseAgentUrl(text: string): AgentUrl | undefined {
  return hasPossibleHost(ORIGIN.exec(text)) ? (text as AgentUrl) : undefined;
}

function hasPossibleHost(url: RegExpExecArray | null): boolean {
  const [, host = '', port = '1'] = url ?? [];
  const isHost = parseIpv4Address(host) ?? parseDnsName(host);
  return isHost !== undefined && Number(port) <= 65_535;
}
