// The machines of a storm, in a process of its own at the rack's end of the cable: prints the seconds that each took.
import { fetchLayers } from './booting-machine.ts';
import type { LayerFile } from './layer-files.ts';
import { machineAddress } from './slow-cable.ts';

const [origin = '', machines = '0', layers = '[]'] = process.argv.slice(2);
const files = JSON.parse(layers) as readonly LayerFile[];
const start = performance.now();
const seconds = await Promise.all(
  Array.from({ length: Number(machines) }, async (_, index) => {
    await fetchLayers({ origin, address: machineAddress(index) }, files);
    return (performance.now() - start) / 1000;
  }),
);
process.stdout.write(JSON.stringify(seconds));
