import type { Issue } from '../../issue.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';

/** Finds a way out that is missing, or that leads back to its own machine. */
export function checkGateways(draft: SettingsDraft): Issue[] {
  const { publicNetwork: site } = draft;
  if (site?.mode === 'disabled') return singleNicIssues(draft);
  if (site?.mode !== 'static' || site.gateway === undefined) return [];
  return site.gateway === site.address ? [ownGateway('publicNetwork.gateway', site.gateway)] : [];
}

function singleNicIssues({ privateNetwork: lan }: SettingsDraft): Issue[] {
  const path = 'privateNetwork.gateway';
  if (lan === undefined) return [];
  if (lan.gateway === undefined) {
    const message = 'Expected the gateway of the private network, as the public one is disabled.';
    return [settingsIssue('gateway-missing', { path, message })];
  }
  return lan.gateway === lan.controllerAddress ? [ownGateway(path, lan.gateway)] : [];
}

function ownGateway(path: string, address: string): Issue {
  const message = `Expected the address of a router, got the controller’s own ${address}.`;
  return settingsIssue('gateway-is-self', { path, message });
}
