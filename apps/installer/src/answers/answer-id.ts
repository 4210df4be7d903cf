/** Everything a person can be asked, and where the answer stands in the settings of a cluster. */
export const answerPaths = {
  'cluster.name': ['cluster.name'],
  'cluster.organisation': ['cluster.organisation'],
  'cluster.department': ['cluster.department'],
  'cluster.city': ['cluster.city'],
  'cluster.province': ['cluster.province'],
  'cluster.country': ['cluster.country'],
  'private.card': ['privateNetwork.interface'],
  'public.card': ['publicNetwork.interface'],
  'public.mode': ['publicNetwork.mode'],
  'public.address': ['publicNetwork.address', 'publicNetwork.network'],
  'public.gateway': ['publicNetwork.gateway'],
  'public.dns': ['publicNetwork.dns'],
  'private.network': ['privateNetwork.network'],
  'private.address': ['privateNetwork.controllerAddress'],
  'private.gateway': ['privateNetwork.gateway'],
  'single.gateway': ['privateNetwork.gateway'],
  'private.dns': ['privateNetwork.dns'],
  'private.ntp': ['privateNetwork.ntp'],
  'private.domain': ['privateNetwork.domain'],
  'private.range': ['privateNetwork.range'],
  'kubernetes.pods': ['kubernetes.podNetwork'],
  'kubernetes.services': ['kubernetes.serviceNetwork'],
  'kubernetes.domain': ['kubernetes.dnsDomain'],
  'controller.hostname': ['controller.hostname'],
  'controller.publicHostname': ['controller.publicHostname'],
  'disk.main': ['controller.disk'],
  'disk.mirror': ['controller.mirrorDisk'],
  'disk.consent': [],
  'mirror.consent': [],
  'workers.percent': ['workers.systemPercent'],
  'access.key1': ['access.sshKeys[0]'],
  'access.key2': ['access.sshKeys[1]'],
  'access.key3': ['access.sshKeys[2]'],
  'access.console': ['access.consoleLogin'],
  password: [],
  'password.again': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of an answer: `cluster.name`. */
export type AnswerId = keyof typeof answerPaths;

/** Where no card or no disk is wanted. */
export const NONE = 'none';
