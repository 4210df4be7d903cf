import { type DynamicModule, Module } from '@nestjs/common';
import { Housekeeping } from './housekeeping.ts';
import { Health } from './health.ts';
import { ManagementPort } from './management-port.ts';
import { SiteReport } from './site-report.ts';

/** Metrics and health. Needs who may sign in. */
@Module({})
export class OperationsModule {
  static register({ imports }: Required<Pick<DynamicModule, 'imports'>>): DynamicModule {
    return {
      module: OperationsModule,
      imports,
      providers: [Health, Housekeeping, ManagementPort, SiteReport],
      exports: [ManagementPort, Housekeeping],
    };
  }
}
