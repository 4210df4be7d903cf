import type { Issue } from '../../issue.ts';
import { isLocallyAdministered } from '../../mac-address.ts';
import type { AllowListPolicy, EnrolmentPolicy } from '../enrolment-policy.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import type { Draft } from '../reading/draft.ts';
import { showValue } from '../reading/show-value.ts';
import { settingsIssue } from '../settings-issue.ts';
import { isPlaceholderSerial } from './placeholder-serial.ts';

type PolicyDraft = Draft<EnrolmentPolicy>;

/** Finds ways in that admit nobody, everybody, or more machines than their author thinks. */
export function checkEnrolment(draft: SettingsDraft): Issue[] {
  const policies = draft.enrolment?.policies ?? [];
  return [
    ...repeatIssues(policies),
    ...policies.flatMap((policy, index) =>
      policy === undefined ? [] : policyIssues(policy, `enrolment.policies[${index}]`),
    ),
  ];
}

function repeatIssues(policies: readonly (PolicyDraft | undefined)[]): Issue[] {
  const names = policies.map((policy) => (policy === undefined ? undefined : nameOf(policy)));
  return names.flatMap((name, index) => {
    if (name === undefined || names.indexOf(name) === index) return [];
    const message = `The policy ${name} is there already.`;
    return [settingsIssue('policy-repeated', { path: `enrolment.policies[${index}]`, message })];
  });
}

// Allow lists may be several, one per delivery for example.
function nameOf(policy: PolicyDraft): string | undefined {
  if (policy.kind === 'allowList') return undefined;
  return policy.kind === 'joinToken' ? policy.id && `joinToken ${policy.id}` : policy.kind;
}

function policyIssues(policy: PolicyDraft, path: string): Issue[] {
  if (policy.kind === 'openWindow') {
    const message = `Any machine is admitted until ${policy.until ?? 'the window closes'}.`;
    return [settingsIssue('policy-open', { path, message })];
  }
  return policy.kind === 'allowList' ? allowListIssues(policy, path) : [];
}

function allowListIssues(policy: Draft<AllowListPolicy>, path: string): Issue[] {
  const { serials = [], uuids = [], macs = [] } = policy;
  const message = 'Expected at least one entry, got none.';
  const empty = serials.length + uuids.length + macs.length === 0;
  return [
    ...(empty ? [settingsIssue('allow-list-empty', { path, message })] : []),
    ...serials.flatMap((serial, index) =>
      serial === undefined ? [] : serialIssues(serial, `${path}.serials[${index}]`),
    ),
    ...macs.flatMap((mac, index) =>
      mac !== undefined && isLocallyAdministered(mac)
        ? [localMac(mac, `${path}.macs[${index}]`)]
        : [],
    ),
  ];
}

function serialIssues(serial: string, path: string): Issue[] {
  if (!isPlaceholderSerial(serial)) return [];
  const message = `Expected a serial number of one machine, got ${showValue(serial)}.`;
  return [settingsIssue('serial-placeholder', { path, message })];
}

function localMac(mac: string, path: string): Issue {
  const message = `Expected a manufacturer’s address, got ${mac}.`;
  return settingsIssue('mac-not-lasting', { path, message });
}
