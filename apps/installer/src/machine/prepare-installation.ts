import type { ClusterSettings, Issue } from '@operos/cluster-model';
import type { InstallPlan } from '../plan/install-plan.ts';
import { planInstallation } from '../plan/plan-installation.ts';
import { MadeSecrets } from '../run/made-secrets.ts';
import { chooseDisks } from './disks/choose-disks.ts';
import type { InstallFacts } from './install-facts.ts';
import { makePassword } from './make-password.ts';

/** What somebody wants installed. */
export interface InstallOrder {
  readonly settings: ClusterSettings;
  /** Serial numbers of disks of which the data may go. */
  readonly erase: readonly string[];
  /** Disks that a person gave away at the screen, by their paths. */
  readonly erasePaths?: readonly string[];
  /** Of the first admin; one is made if none is given. */
  readonly password: string | undefined;
  /** Whether a person typed it just now: only then it may stay. */
  readonly passwordIsTyped: boolean;
}

/** What differs between two installations of the same order. */
export interface InstallSeeds {
  /** A UUID. */
  readonly installId: string;
  readonly now: Date;
}

/** An installation that may begin. */
export interface PreparedInstallation {
  readonly plan: InstallPlan;
  readonly secrets: MadeSecrets;
  /** To be shown to whoever stands there; null if somebody chose it and knows it. */
  readonly madePassword: string | null;
  /** Where Waterfront will answer. */
  readonly url: string;
}

/** Where an installation is put together. */
export const WORK = '/run/operos/install';

/** Plans an installation and gets its secrets ready to be made, or says everything that stands in its way. */
export function prepareInstallation(
  order: InstallOrder,
  facts: InstallFacts,
  { installId, now }: InstallSeeds,
): PreparedInstallation | Issue[] {
  const { settings, password } = order;
  const { development } = facts;
  const disks = chooseDisks(facts.disks, { ...order, development });
  if (isIssues(disks)) return disks;
  const plan = planInstallation({
    ...facts,
    ...{ settings, disks, installId, work: WORK, plannedAt: now.toISOString() },
    passwordMustChange: !order.passwordIsTyped,
  });
  if (Array.isArray(plan)) return plan;
  const madePassword = password === undefined ? makePassword() : null;
  return {
    plan,
    secrets: new MadeSecrets({ settings, password: password ?? madePassword ?? '', now }),
    madePassword,
    url: urlOf(settings),
  };
}

function isIssues(list: readonly object[]): list is Issue[] {
  return list.some((one) => 'severity' in one);
}

/** An address: names are known to DNS only once somebody has told it. */
function urlOf({ publicNetwork, privateNetwork }: ClusterSettings): string {
  const { mode } = publicNetwork;
  return `https://${mode === 'static' ? publicNetwork.address : privateNetwork.controllerAddress}`;
}
