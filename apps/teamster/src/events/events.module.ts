import { Global, Module } from '@nestjs/common';
import { DurableEventLog } from './durable-event-log.ts';
import { OldEvents } from './old-events.ts';
import { EventLog } from './event-log.ts';

/** The cluster's log. */
@Global()
@Module({
  providers: [DurableEventLog, OldEvents, { provide: EventLog, useExisting: DurableEventLog }],
  exports: [DurableEventLog, OldEvents, EventLog],
})
export class EventsModule {}
