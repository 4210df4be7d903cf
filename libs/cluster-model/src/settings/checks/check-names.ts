import type { Issue } from '../../issue.ts';
import type { SettingsIssueCode } from '../issue-codes.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';

interface Named {
  readonly path: string;
  readonly name: string;
}

const ENDS_IN_NUMBER = /(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$/; // the URL standard's rule for an IPv4 host
const reservedNames = ['localhost', 'localhost.localdomain', 'ip6-localhost', 'broadcasthost'];
const LONGEST_NAME = 253;
const HOST_PART = 64; // a label of 63 and its dot
const SERVICE_PART = 132; // NAME.NAMESPACE.svc. with labels of 63

/** Finds names that programs would take for something else, and domains that two servers would answer for. */
export function checkNames(draft: SettingsDraft): Issue[] {
  return [
    ...namesOf(draft).flatMap((named) => nameIssues(named)),
    ...lengthIssues('privateNetwork.domain', draft.privateNetwork?.domain, HOST_PART),
    ...lengthIssues('kubernetes.dnsDomain', draft.kubernetes?.dnsDomain, SERVICE_PART),
    ...clashIssues(draft),
    ...multicastIssues(draft.privateNetwork?.domain),
  ];
}

function namesOf({ controller, privateNetwork, kubernetes }: SettingsDraft): Named[] {
  return [
    ...named('controller.hostname', controller?.hostname),
    ...named('controller.publicHostname', controller?.publicHostname),
    ...named('privateNetwork.domain', privateNetwork?.domain),
    ...named('kubernetes.dnsDomain', kubernetes?.dnsDomain),
  ];
}

function named(path: string, name: string | undefined): Named[] {
  return name === undefined ? [] : [{ path, name }];
}

function nameIssues({ path, name }: Named): Issue[] {
  const issue = (code: SettingsIssueCode, got: string): Issue[] => [
    settingsIssue(code, { path, message: `Expected another name, got ${name}, ${got}.` }),
  ];
  if (reservedNames.includes(name))
    return issue('name-reserved', 'which every machine calls itself');
  return ENDS_IN_NUMBER.test(name) ? issue('name-like-address', 'which looks like an address') : [];
}

function lengthIssues(path: string, domain: string | undefined, before: number): Issue[] {
  const most = LONGEST_NAME - before;
  if (domain === undefined || domain.length <= most) return [];
  const message = `Expected at most ${most} characters, got ${domain.length}.`;
  return [settingsIssue('domain-too-long', { path, message })];
}

function clashIssues({ controller, privateNetwork, kubernetes }: SettingsDraft): Issue[] {
  const cluster = kubernetes?.dnsDomain;
  if (cluster === undefined) return [];
  const path = 'controller.publicHostname';
  const site = named('kubernetes.dnsDomain', privateNetwork?.domain).filter(
    ({ name }) => isUnder(name, cluster) || isUnder(cluster, name),
  );
  const outside = named(path, controller?.publicHostname).filter(({ name }) =>
    isUnder(name, cluster),
  );
  return [...site, ...outside].map((clash) => {
    const message = `The domain ${cluster} of Kubernetes and ${clash.name} belong together.`;
    return settingsIssue('domain-clash', { path: clash.path, message });
  });
}

function isUnder(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

function multicastIssues(domain: string | undefined): Issue[] {
  if (domain === undefined || !isUnder(domain, 'local')) return [];
  const message = `Expected a domain that is not looked up by multicast, got ${domain}.`;
  return [settingsIssue('domain-multicast', { path: 'privateNetwork.domain', message })];
}
