import {
  type NginxInstance,
  type NginxSite,
  parseServedPath,
  parseUrlFolder,
  type ServedPath,
} from '@operos/pxe';
import { bootPort, controllerPaths, type ProvisioningFacts } from './provisioning-facts.ts';

/** The HTTP server on the private network that menus, kernels and layers come from. */
export function bootSiteOf({ settings, controller }: ProvisioningFacts): NginxSite {
  const { root } = controller;
  return {
    listen: [{ address: settings.privateNetwork.controllerAddress, port: bootPort }],
    folders: [
      { url: folder('/boot/'), directory: served(root + controllerPaths.bootTree) },
      { url: folder('/layers/'), directory: served(root + controllerPaths.layers), queued: true },
    ],
    accessLog: served(root + controllerPaths.accessLog),
    errorLog: served(root + controllerPaths.errorLog),
  };
}

/** The nginx process that serves it and nothing else. */
export function bootServerInstance({ controller }: ProvisioningFacts): NginxInstance {
  return { runFolder: served(controller.root + controllerPaths.nginxRun) };
}

function served(path: string): ServedPath {
  const parsed = parseServedPath(path);
  if (parsed === undefined)
    throw new Error(`Expected a path that nginx can be told, got ${JSON.stringify(path)}`);
  return parsed;
}

function folder(path: string) {
  const parsed = parseUrlFolder(path);
  if (parsed === undefined) throw new Error(`Expected a folder of URLs, got ${path}`);
  return parsed;
}
