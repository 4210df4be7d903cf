import { Module } from '@nestjs/common';
import { Housekeeping } from './housekeeping.ts';
import { Health } from './health.ts';
import { ManagementPort } from './management-port.ts';

/** Metrics and health. */
@Module({
  providers: [Health, Housekeeping, ManagementPort],
  exports: [ManagementPort, Housekeeping],
})
export class OperationsModule {}
