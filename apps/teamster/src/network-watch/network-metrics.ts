import { Gauge } from 'prom-client';

/** DHCP servers of others on the private network: an alarm is due above 0. */
export const foreignDhcpServers = new Gauge({
  name: 'operos_foreign_dhcp_servers',
  help: 'DHCP servers on the private network that are not this controller.',
});
