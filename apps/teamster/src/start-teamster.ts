import type { AddressInfo } from 'node:net';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.ts';
import { AgentPort } from './agent-port/agent-port.ts';
import { finishRestore } from './backup/restore/finish-restore.ts';
import { ManagementPort } from './operations/management-port.ts';
import { serveWaterfront } from './operations/serve-waterfront.ts';
import { Reconciler } from './provisioning/reconciler.ts';
import { NestLog } from './surroundings/nest-log.ts';
import type { Surroundings } from './surroundings/surroundings.module.ts';

/** A running Teamster: where it listens, and how to stop it. */
export interface Teamster {
  readonly app: NestExpressApplication;
  /** `http://127.0.0.1:8080` */
  readonly httpUrl: string;
  /** Resolves when the controller's files were brought up to date for the first time, or could not be. */
  provisioned(): Promise<void>;
  /** Finishes what was begun, makes everything durable and closes. */
  stop(): Promise<void>;
}

/** Opens the database, reads the fleet and listens on every port. */
export async function startTeamster(surroundings: Surroundings): Promise<Teamster> {
  const { config, log } = surroundings;
  await finishRestore(config.dataDir);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class
  const options: NestApplicationOptions = {
    logger: new NestLog(log),
    abortOnError: false,
    forceCloseConnections: true,
  };
  const root = AppModule.in(surroundings);
  const app = await NestFactory.create<NestExpressApplication>(root, options);
  serveWaterfront(app, config);
  await app.listen(config.http.port, config.http.host);
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const httpUrl = `http://${config.http.host}:${port}`;
  const agent = app.get(AgentPort, { strict: false }).url;
  const management = app.get(ManagementPort, { strict: false }).url;
  const version = __OPEROS_VERSION__;
  log.info({ http: httpUrl, agent, management, version }, 'Teamster is ready');
  const provisioned = () => app.get(Reconciler, { strict: false }).settled();
  return { app, httpUrl, provisioned, stop: () => app.close() };
}
