import type { ClusterSettings, Issue } from '@operos/cluster-model';

type Field = readonly [path: string, of: (settings: ClusterSettings) => string | undefined];

/** What workers keep in their certificates and disks, and what the installer made of the controller's own. */
const fixedFields: readonly Field[] = [
  ['privateNetwork.interface', ({ privateNetwork }) => privateNetwork.interface],
  ['privateNetwork.network', ({ privateNetwork }) => privateNetwork.network],
  ['privateNetwork.controllerAddress', ({ privateNetwork }) => privateNetwork.controllerAddress],
  ['kubernetes.podNetwork', ({ kubernetes }) => kubernetes.podNetwork],
  ['kubernetes.serviceNetwork', ({ kubernetes }) => kubernetes.serviceNetwork],
  ['kubernetes.dnsDomain', ({ kubernetes }) => kubernetes.dnsDomain],
  ['controller.disk', ({ controller }) => controller.disk],
  ['controller.mirrorDisk', ({ controller }) => controller.mirrorDisk],
];

/** An error for each field that an installed controller cannot change any more. */
export function changesOfFixedFields(before: ClusterSettings, after: ClusterSettings): Issue[] {
  return fixedFields.flatMap(([path, of]) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [fixed(path, was, is)];
  });
}

function fixed(path: string, was: string | undefined, is: string | undefined): Issue {
  return {
    path,
    severity: 'error',
    code: 'fixed-at-installation',
    message: `Expected ${path} to stay ${was ?? 'left out'}, as it was installed, got ${is ?? 'nothing'}`,
    remedy: `${was === undefined ? 'Leave it out' : `Write ${was}`} again. Another value needs a new installation of the controller.`,
  };
}
