import type { DocumentedPort } from '@operos/controller-config';
import type { ScannedPort } from './parse-nmap.ts';

/** Servers that answer a datagram of a scan; others, DHCP's, only speak to who asks rightly. */
const ANSWERING_UDP = [53, 123];

/** Where what a scan found differs from what is documented for a side, a sentence each. */
export function portDifferences(
  scanned: readonly ScannedPort[],
  documented: readonly DocumentedPort[],
): readonly string[] {
  const isDocumented = ({ protocol, port }: ScannedPort): boolean =>
    documented.some((each) => each.protocol === protocol && each.port === port);
  const isOpen = ({ protocol, port }: DocumentedPort): boolean =>
    scanned.some(
      (each) => each.protocol === protocol && each.port === port && each.state === 'open',
    );
  return [
    ...scanned
      .filter((each) => !isDocumented(each) && !each.state.includes('filtered'))
      .map(({ protocol, port, state }) => `${protocol} ${port} is ${state} and not documented`),
    ...documented
      .filter(({ protocol, port }) => protocol === 'tcp' || ANSWERING_UDP.includes(port))
      .filter((each) => !isOpen(each))
      .map(({ protocol, port, purpose }) => `${protocol} ${port} does not answer (${purpose})`),
    ...scanned
      .filter((each) => isDocumented(each) && each.state === 'closed' && each.protocol === 'udp')
      .map(({ protocol, port }) => `${protocol} ${port} is documented and nobody listens`),
  ];
}
