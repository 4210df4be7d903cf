import type { ClusterSettings } from '@operos/cluster-model';
import { type BootUrl, parseBootUrl } from '@operos/pxe';
import { bootPort } from './provisioning-facts.ts';

/** The URL of a folder of the boot server, with its final slash. */
export function bootServerUrl(settings: ClusterSettings, folder: 'boot' | 'layers'): BootUrl {
  const text = `http://${settings.privateNetwork.controllerAddress}:${bootPort}/${folder}/`;
  const url = parseBootUrl(text);
  // An address of the settings always makes a URL; anything else is a fault of this program.
  if (url === undefined) throw new Error(`Expected a boot URL, got ${text}`);
  return url;
}
