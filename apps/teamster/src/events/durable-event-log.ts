import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { DurableWrite } from '../database/durable-write.ts';
import { GroupCommit } from '../database/group-commit.ts';
import { Clock } from '../surroundings/clock.ts';
import { EventLog, type EventQuery, type LoggedEvent, type NewEvent } from './event-log.ts';
import { EventRow } from './event-row.ts';

/** The cluster's log in the database. Numbers are given in memory, so that they are known before the commit. */
@Injectable()
export class DurableEventLog extends EventLog implements OnModuleInit {
  readonly #added = new Subject<LoggedEvent>();
  #lastId = 0;

  constructor(
    private readonly database: DataSource,
    private readonly commits: GroupCommit,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get added(): Observable<LoggedEvent> {
    return this.#added;
  }

  async onModuleInit(): Promise<void> {
    this.#lastId = (await this.database.getRepository(EventRow).maximum('id')) ?? 0;
  }

  override async append(event: NewEvent): Promise<LoggedEvent> {
    const logged = this.number(event);
    await this.commits.write(this.rowsOf([logged]));
    this.publish([logged]);
    return logged;
  }

  /** Gives the event its place in the log; the caller makes it durable and then publishes it. */
  number(event: NewEvent): LoggedEvent {
    this.#lastId += 1;
    const { at, nodeId, nodeName, stage, causeId, ...told } = event;
    return {
      ...told,
      id: this.#lastId,
      at: at ?? this.clock.now(),
      nodeId: nodeId ?? null,
      nodeName: nodeName ?? null,
      stage: stage ?? null,
      causeId: causeId ?? null,
    };
  }

  rowsOf(events: readonly LoggedEvent[]): Required<Pick<DurableWrite, 'put'>> {
    return { put: [{ entity: EventRow, rows: events }] };
  }

  publish(events: readonly LoggedEvent[]): void {
    for (const event of events) this.#added.next(event);
  }

  override async page(
    query: EventQuery,
    page: { first: number; before?: number },
  ): Promise<{ events: LoggedEvent[]; totalCount: number; hasNextPage: boolean }> {
    const matching = this.#matching(query);
    const totalCount = await matching.getCount();
    if (page.before !== undefined) matching.andWhere('event.id < :before', { before: page.before });
    const rows = await matching
      .orderBy('event.id', 'DESC')
      .limit(page.first + 1)
      .getMany();
    return {
      events: rows.slice(0, page.first),
      totalCount,
      hasNextPage: rows.length > page.first,
    };
  }

  #matching(query: EventQuery): SelectQueryBuilder<EventRow> {
    const rows = this.database.getRepository(EventRow).createQueryBuilder('event');
    if (query.nodeId !== undefined)
      rows.andWhere('event.nodeId = :nodeId', { nodeId: query.nodeId });
    if (query.severities !== undefined)
      rows.andWhere('event.severity IN (:...severities)', { severities: query.severities });
    if (query.kinds !== undefined)
      rows.andWhere('event.kind IN (:...kinds)', { kinds: query.kinds });
    if (query.since !== undefined) rows.andWhere('event.at >= :since', { since: query.since });
    return rows;
  }
}
