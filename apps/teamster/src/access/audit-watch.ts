import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Log } from '../surroundings/log.ts';
import { AuditLog } from './audit-log.ts';

/**
 * Looks after the audit log. Each entry's hash goes to Teamster's own log too, which leaves this machine by syslog:
 * a chain that was cut short ends before the last hash seen there.
 */
@Injectable()
export class AuditWatch implements OnApplicationBootstrap {
  constructor(
    private readonly audit: AuditLog,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.audit.sealed.subscribe(({ id, hash, actor, action, target, outcome }) => {
      this.log.info({ audit: { id, hash, actor, action, target, outcome } }, 'Audited.');
    });
    void this.check();
  }

  /** Says so when an entry was changed or removed. */
  async check(): Promise<void> {
    try {
      const id = await this.audit.firstBrokenLink();
      if (id !== undefined) this.log.error({ id }, 'The audit log was tampered with.');
    } catch (cause) {
      this.log.warn({ err: cause }, 'The audit log could not be checked.');
    }
  }
}
