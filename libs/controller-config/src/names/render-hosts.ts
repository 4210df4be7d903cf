import { type ClusterSettings, compareIpv4 } from '@operos/cluster-model';
import { type ControllerFacts, fileText, WRITTEN } from '../controller-file.ts';

/** Renders /etc/hosts: the controller and every server, with and without the domain; systemd-resolved answers from it. */
export function renderHosts(settings: ClusterSettings, { nodes }: ControllerFacts): string {
  const { controller, privateNetwork } = settings;
  const { controllerAddress, domain } = privateNetwork;
  const line = (address: string, name: string) => `${address} ${name}.${domain} ${name}`;
  const sorted = [...nodes].sort(
    (a, b) => compareIpv4(a.address, b.address) || (a.name < b.name ? -1 : 1),
  );
  return fileText([
    WRITTEN,
    '127.0.0.1 localhost',
    line(controllerAddress, controller.hostname),
    ...sorted.map(({ address, name }) => line(address, name)),
  ]);
}
