import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { AccessModule } from '../src/access/access.module.ts';
import type { Config } from '../src/config.ts';
import { DatabaseModule } from '../src/database/database.module.ts';
import type { FleetNode } from '../src/fleet/fleet-node.ts';
import { GraphqlModule } from '../src/graphql/graphql.module.ts';
import { readConfig } from '../src/read-config.ts';
import { SurroundingsModule } from '../src/surroundings/surroundings.module.ts';
import { FakesModule } from './fakes.module.ts';
import { KeptLog } from './kept-log.ts';
import { RunningApi } from './running-api.ts';
import { sampleNodes } from './sample-nodes.ts';
import { SettableClock } from './settable-clock.ts';

/** What a test may choose. */
export interface ApiOptions {
  readonly nodes?: readonly FleetNode[];
  readonly development?: boolean;
  /** `DATABASE_URL` for PostgreSQL. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the API as it runs, over HTTP and on a database of its own; what lies behind its ports is made up. */
export async function startApi(options: ApiOptions = {}): Promise<RunningApi> {
  const dataDir = await mkdtemp(join(tmpdir(), 'operos-api-'));
  const clock = new SettableClock();
  const log = new KeptLog();
  const adminPasswordFile = join(dataDir, 'admin-password');
  const access = AccessModule.register({ adminPasswordFile });
  const fakes = FakesModule.of(options.nodes ?? sampleNodes(12));
  const config = readTestConfig({ ...options.environment, OPEROS_DATA_DIR: dataDir });
  const root = {
    module: TestRoot,
    imports: [
      SurroundingsModule.of({ config, clock, log }),
      DatabaseModule,
      access,
      fakes,
      GraphqlModule.register({
        imports: [access, fakes],
        development: options.development ?? false,
      }),
    ],
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return new RunningApi({ app, port, clock, log, adminPasswordFile }, async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });
}

function readTestConfig(environment: Readonly<Record<string, string>>): Config {
  const config = readConfig(environment);
  if (!('dataDir' in config)) throw new Error(JSON.stringify(config));
  return config;
}

@Module({})
class TestRoot {}
