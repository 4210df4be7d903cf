import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../surroundings/clock.ts';
import { EventRow } from './event-row.ts';

const KEPT_MS = 365 * 24 * 3_600_000;

/** Events that are older than a year; what people did is in the audit log as well, and that one is kept. */
@Injectable()
export class OldEvents {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Resolves to how many were removed. */
  async remove(): Promise<number> {
    const at = LessThan(this.clock.now() - KEPT_MS);
    const { affected } = await this.database.getRepository(EventRow).delete({ at });
    return affected ?? 0;
  }
}
