import type { ClusterIdentity } from '@operos/cluster-model';
import type { AuthorityName } from '@operos/pki/node';

const SUFFIX = ' Controller CA';
const MOST = 64; // characters of one part of a name (RFC 5280 appendix A)

/**
 * How the authority of a cluster is called: certificates show it to people. What does not fit into a certificate is left
 * out, or stands for itself in plain words: nothing depends on it.
 */
export function authorityNameOf(cluster: ClusterIdentity): AuthorityName {
  return {
    commonName: isPlain(cluster.name) ? `${cluster.name}${SUFFIX}` : `Operos${SUFFIX}`,
    organisation: fitting(cluster.organisation),
    department: fitting(cluster.department),
    city: fitting(cluster.city),
    province: fitting(cluster.province),
    country: cluster.country,
  };
}

function isPlain(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 ._:-]*$/.test(name) && name.length <= MOST - SUFFIX.length;
}

function fitting(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/g, ' ').trim();
  return line === undefined || line === '' || Array.from(line).length > MOST || /\p{C}/u.test(line)
    ? undefined
    : line;
}
