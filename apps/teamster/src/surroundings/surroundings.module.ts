import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from '../config.ts';
import { Clock } from './clock.ts';
import { Log } from './log.ts';

/** What Teamster finds around itself, decided once by whoever starts it. */
export interface Surroundings {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes the configuration, the clock and the log injectable everywhere. */
@Global()
@Module({})
export class SurroundingsModule {
  static of({ config, clock, log }: Surroundings): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Log, useValue: log },
    ];
    return { module: SurroundingsModule, providers, exports: providers };
  }
}
