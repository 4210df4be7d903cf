import { Module } from '@nestjs/common';
import { Health } from './health.ts';
import { ManagementPort } from './management-port.ts';

/** Metrics and health. */
@Module({
  providers: [Health, ManagementPort],
  exports: [ManagementPort],
})
export class OperationsModule {}
