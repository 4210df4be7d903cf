import type { Issue } from '../../issue.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { showValue } from '../reading/show-value.ts';
import { settingsIssue } from '../settings-issue.ts';

type Texts = readonly (string | undefined)[] | undefined;

/** Finds entries that a list has twice. */
export function checkRepeats({
  privateNetwork,
  publicNetwork,
  enrolment,
  access,
}: SettingsDraft): Issue[] {
  const site = publicNetwork?.mode === 'static' ? publicNetwork.dns : undefined;
  return [
    ...repeatIssues('privateNetwork.dns', privateNetwork?.dns),
    ...repeatIssues('privateNetwork.ntp', privateNetwork?.ntp),
    ...repeatIssues('publicNetwork.dns', site),
    ...repeatIssues('access.sshKeys', access?.sshKeys),
    ...(enrolment?.policies ?? []).flatMap((policy, index) => {
      if (policy?.kind !== 'allowList') return [];
      const path = `enrolment.policies[${index}]`;
      return [
        ...repeatIssues(`${path}.serials`, policy.serials),
        ...repeatIssues(`${path}.uuids`, policy.uuids),
        ...repeatIssues(`${path}.macs`, policy.macs),
      ];
    }),
  ];
}

function repeatIssues(path: string, texts: Texts = []): Issue[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    if (text === undefined || !seen.has(text)) {
      if (text !== undefined) seen.add(text);
      return [];
    }
    const message = `${showValue(text)} is in the list already.`;
    return [settingsIssue('entry-repeated', { path: `${path}[${index}]`, message })];
  });
}
