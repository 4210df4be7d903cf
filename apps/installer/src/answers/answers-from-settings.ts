import { type ClusterSettings, prefixLength } from '@operos/cluster-model';
import { type AnswerId, NONE } from './answer-id.ts';
import type { Answers, Base } from './answers.ts';

/** The answers that give these settings again. */
export function answersFromSettings(base: Base): Answers {
  const { settings } = base;
  const texts: Answers['texts'] = {
    ...clusterTexts(settings),
    ...privateTexts(settings),
    ...publicTexts(settings),
    ...machineTexts(settings),
    ...(base.password === undefined
      ? {}
      : { password: base.password, 'password.again': base.password }),
  };
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  return {
    texts: written,
    anchor: { network: settings.privateNetwork.network, texts: written },
    base,
  };
}

type Texts = Partial<Record<AnswerId, string>>;

function clusterTexts({ cluster }: ClusterSettings): Texts {
  return {
    'cluster.name': cluster.name,
    'cluster.organisation': cluster.organisation,
    'cluster.department': cluster.department ?? '',
    'cluster.city': cluster.city ?? '',
    'cluster.province': cluster.province ?? '',
    'cluster.country': cluster.country ?? '',
  };
}

function privateTexts({ privateNetwork: lan, publicNetwork: site }: ClusterSettings): Texts {
  const single = site.mode === 'disabled';
  return {
    'private.card': lan.interface,
    'private.network': lan.network,
    'private.address': lan.controllerAddress,
    [single ? 'single.gateway' : 'private.gateway']: lan.gateway ?? '',
    'private.dns': lan.dns.join(', '),
    'private.ntp': lan.ntp.join(', '),
    'private.domain': lan.domain,
    'private.range': lan.range === undefined ? '' : `${lan.range.first} - ${lan.range.last}`,
  };
}

function publicTexts({ publicNetwork: site }: ClusterSettings): Texts {
  if (site.mode === 'disabled') return { 'public.card': NONE };
  if (site.mode === 'dhcp') return { 'public.card': site.interface, 'public.mode': 'dhcp' };
  return {
    'public.card': site.interface,
    'public.mode': 'static',
    'public.address': `${site.address}/${prefixLength(site.network)}`,
    'public.gateway': site.gateway,
    'public.dns': site.dns.join(', '),
  };
}

function machineTexts({ kubernetes, controller, workers, access }: ClusterSettings): Texts {
  return {
    'kubernetes.pods': kubernetes.podNetwork,
    'kubernetes.services': kubernetes.serviceNetwork,
    'kubernetes.domain': kubernetes.dnsDomain,
    'controller.hostname': controller.hostname,
    'controller.publicHostname': controller.publicHostname ?? '',
    'disk.main': controller.disk,
    'disk.mirror': controller.mirrorDisk ?? NONE,
    'workers.percent': `${workers.systemPercent}`,
    'access.key1': access.sshKeys[0] ?? '',
    'access.key2': access.sshKeys[1] ?? '',
    'access.key3': access.sshKeys[2] ?? '',
    'access.console': access.consoleLogin ? 'yes' : 'no',
  };
}
