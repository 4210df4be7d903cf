import type { ClusterSettings } from '@operos/cluster-model';
import { fileText, WRITTEN } from '../controller-file.ts';

const POOL = 'pool pool.ntp.org iburst maxsources 4';

/**
 * Renders chrony.conf(5). The controller serves time to the private network and to nobody else, and goes on alone
 * where there is no other clock: machines that agree with each other matter more than the right minute.
 */
export function renderChrony({ privateNetwork }: ClusterSettings): string {
  const { controllerAddress, network, ntp } = privateNetwork;
  const others = ntp.filter((address) => address !== controllerAddress);
  return fileText([
    WRITTEN,
    ...(others.length > 0 ? others.map((address) => `server ${address} iburst`) : [POOL]),
    'driftfile /var/lib/chrony/chrony.drift',
    'makestep 1 3', // after a start only: certificates and tokens have dates
    'rtcsync',
    'local stratum 10 orphan',
    `allow ${network}`,
    `bindaddress ${controllerAddress}`,
    'cmdport 0',
  ]);
}
