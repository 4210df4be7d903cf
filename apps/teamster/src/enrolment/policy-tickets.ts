import { Injectable } from '@nestjs/common';
import { type AllowListPolicy, type ClusterSettings, timestampMillis } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import { EnrolmentWindow } from '../admission/enrolment-window.ts';
import { JoinTokens } from '../admission/join-tokens.ts';
import { SettingsInForce } from '../admission/settings-in-force.ts';
import type { DurableWrite } from '../database/durable-write.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';

/** What lets a machine in without an admin. */
export interface Ticket {
  /** Completes the sentence "worker-001 was approved …". */
  readonly by: string;
  /** Uses the ticket up; the write belongs into the transaction that admits the machine. */
  take(): DurableWrite;
}

/** Asks every enrolment policy, the strongest evidence first. */
@Injectable()
export class PolicyTickets {
  constructor(
    private readonly settings: SettingsInForce,
    private readonly window: EnrolmentWindow,
    private readonly tokens: JoinTokens,
  ) {}

  /** Undefined: a person has to decide. */
  ticketFor(request: EnrolmentRequest): Ticket | undefined {
    const settings = this.settings.current();
    return (
      this.#tokenTicket(request) ??
      allowListTicket(request, settings) ??
      this.#windowTicket(settings)
    );
  }

  /** Closes the window that an admin opened; undefined when none is open. */
  closeWindow(): DurableWrite | undefined {
    return this.window.current() === null ? undefined : this.window.set(null);
  }

  #tokenTicket({ token, nonce, keyThumbprint }: EnrolmentRequest): Ticket | undefined {
    if (token === undefined) return undefined;
    if (!this.tokens.isGood({ ...token, nonce, keyThumbprint })) return undefined;
    return { by: `by the join token ${token.id}`, take: () => this.tokens.take(token.id) };
  }

  #windowTicket(settings: ClusterSettings | undefined): Ticket | undefined {
    if (this.window.current() !== null)
      return { by: 'by the open enrolment window', take: () => this.window.take() ?? {} };
    const now = this.window.now();
    const policy = (settings?.enrolment.policies ?? []).find(
      (one) =>
        one.kind === 'openWindow' &&
        this.window.ofSettings(timestampMillis(one.until), one.count).remaining > 0 &&
        timestampMillis(one.until) > now,
    );
    if (policy?.kind !== 'openWindow') return undefined;
    const until = timestampMillis(policy.until);
    return {
      by: 'by the enrolment window of the settings',
      take: () => this.window.takeOfSettings(until, policy.count),
    };
  }
}

function allowListTicket(
  { report }: EnrolmentRequest,
  settings: ClusterSettings | undefined,
): Ticket | undefined {
  const isListed = (settings?.enrolment.policies ?? []).some(
    (policy) => policy.kind === 'allowList' && isOnList(report, policy),
  );
  return isListed ? { by: 'by the allow-list', take: () => ({}) } : undefined;
}

function isOnList({ system, interfaces }: HardwareReport, list: AllowListPolicy): boolean {
  const serials = [system.serial, system.boardSerial, system.chassisSerial];
  const macs = interfaces
    .filter(({ kind }) => kind === 'physical')
    .map((one) => one.permanentMac ?? one.mac);
  return (
    list.uuids.some((uuid) => uuid === system.uuid) ||
    list.serials.some((serial) => serials.includes(serial)) ||
    list.macs.some((mac) => macs.includes(mac))
  );
}
