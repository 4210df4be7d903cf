import { readFile } from 'node:fs/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@operos/teamster-api/resolvers';
import { DataSource } from 'typeorm';
import { ApiTokens } from '../src/access/api-tokens.ts';
import { EventLog } from '../src/events/event-log.ts';
import { Fleet } from '../src/fleet/fleet.ts';
import type { FixedFleet } from './fixed-fleet.ts';
import type { KeptLog } from './kept-log.ts';
import type { MemoryEventLog } from './memory-event-log.ts';
import type { SettableClock } from './settable-clock.ts';

/** What the API was started with. */
export interface ApiParts {
  readonly app: NestExpressApplication;
  readonly port: number;
  readonly clock: SettableClock;
  readonly log: KeptLog;
  readonly adminPasswordFile: string;
}

/** A GraphQL answer, as loosely as a test wants to look at it. */
export interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions?: { readonly code?: string; readonly reference?: string };
  }[];
}

/** An API that runs for a test, and the ways a test looks at it. */
export class RunningApi {
  readonly url: string;

  constructor(
    readonly parts: ApiParts,
    readonly close: () => Promise<void>,
  ) {
    this.url = `http://127.0.0.1:${parts.port}`;
  }

  get fleet(): FixedFleet {
    return this.parts.app.get(Fleet);
  }

  get events(): MemoryEventLog {
    return this.parts.app.get(EventLog);
  }

  get database(): DataSource {
    return this.parts.app.get(DataSource);
  }

  get clock(): SettableClock {
    return this.parts.clock;
  }

  adminPassword(): Promise<string> {
    return readFile(this.parts.adminPasswordFile, 'utf8').then((text) => text.trim());
  }

  /** The header of a new token with this role. */
  async bearer(role: Role, name = role.toLowerCase()): Promise<{ authorization: string }> {
    const tokens = this.parts.app.get(ApiTokens);
    const { secret } = await tokens.create({ name, role, expiresInDays: 1, createdBy: 'test' });
    return { authorization: `Bearer ${secret}` };
  }

  /** Asks over HTTP. */
  async ask(
    query: string,
    options: { headers?: Record<string, string>; variables?: Record<string, unknown> } = {},
  ): Promise<Answer> {
    const response = await this.post(
      '/graphql',
      { query, variables: options.variables },
      options.headers,
    );
    return (await response.json()) as Answer;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
}
