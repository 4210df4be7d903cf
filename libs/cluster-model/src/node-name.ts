/** A DNS label: safe to print into dhcpd.conf, a kernel command line or a Kubernetes object (RFC 1123 §2.1). */
export type NodeName = string & { readonly __brand: 'NodeName' };

/** A fully or partly qualified DNS name of lower-case labels (RFC 1123 §2.1). */
export type DnsName = string & { readonly __brand: 'DnsName' };

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Reads a lower-case DNS label of 1 to 63 characters; undefined for anything else. */
export function parseNodeName(text: string): NodeName | undefined {
  return LABEL.test(text) ? (text as NodeName) : undefined;
}

/** Reads up to 253 characters of dot-separated lower-case labels, without a final dot. */
export function parseDnsName(text: string): DnsName | undefined {
  if (text.length > 253) return undefined;
  return text.split('.').every((label) => LABEL.test(label)) ? (text as DnsName) : undefined;
}
