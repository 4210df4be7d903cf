import { parseClusterSettings } from '@operos/cluster-model';

const parsed = parseClusterSettings({
  schema: 1,
  cluster: { name: 'Test', organisation: 'Example' },
  controller: { hostname: 'controller', disk: '/dev/disk/by-id/ata-EXAMPLE_1' },
  privateNetwork: {
    interface: 'eth1',
    network: '10.0.0.0/16',
    controllerAddress: '10.0.0.1',
  },
  publicNetwork: { mode: 'disabled' },
});
if (parsed.settings === undefined)
  throw new Error(`The sample settings are not legal: ${JSON.stringify(parsed.issues)}`);

/** Settings that nothing is wrong with. */
export const sampleSettings = parsed.settings;
