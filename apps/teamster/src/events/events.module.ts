import { Global, Module } from '@nestjs/common';
import { DurableEventLog } from './durable-event-log.ts';
import { EventLog } from './event-log.ts';

/** The cluster's log. */
@Global()
@Module({
  providers: [DurableEventLog, { provide: EventLog, useExisting: DurableEventLog }],
  exports: [DurableEventLog, EventLog],
})
export class EventsModule {}
