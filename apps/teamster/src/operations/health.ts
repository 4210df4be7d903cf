import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge, register, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { GroupCommit } from '../database/group-commit.ts';
import { Fleet } from '../fleet/fleet.ts';
import { SiteReport } from './site-report.ts';

/** A page of the management port. */
export interface ManagementPage {
  readonly status: number;
  readonly type: string;
  readonly content: string;
}

/** Says how Teamster is. */
@Injectable()
export class Health implements OnApplicationBootstrap {
  readonly #own = new Registry();
  readonly #nodes = new Gauge({
    name: 'operos_nodes',
    help: 'Servers by phase.',
    labelNames: ['phase'] as const,
    registers: [this.#own],
  });
  #hasStarted = false;

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly fleet: Fleet,
    private readonly database: DataSource,
    private readonly commits: GroupCommit,
    private readonly site: SiteReport,
  ) {}

  onApplicationBootstrap(): void {
    this.#hasStarted = true;
  }

  async page(path: string): Promise<ManagementPage> {
    switch (path) {
      case '/metrics':
        return { status: 200, type: register.contentType, content: await this.#metrics() };
      case '/healthz':
        return text(200, 'ok\n');
      case '/readyz':
        return this.#readiness();
      case '/site':
        return json(await this.site.status());
      default:
        return text(404, 'Expected /metrics, /healthz, /readyz or /site\n');
    }
  }

  /** Ready once every port is open, for as long as the database answers. */
  async #readiness(): Promise<ManagementPage> {
    if (!this.#hasStarted) return text(503, 'starting\n');
    if (this.commits.isFailing) return text(503, 'the database takes no writes\n');
    try {
      await this.database.query('SELECT 1');
      return text(200, 'ready\n');
    } catch {
      return text(503, 'the database does not answer\n');
    }
  }

  async #metrics(): Promise<string> {
    for (const [phase, count] of Object.entries(this.fleet.countByPhase()))
      this.#nodes.set({ phase }, count);
    return Registry.merge([register, this.#own]).metrics();
  }
}

function json(value: object): ManagementPage {
  return { status: 200, type: 'application/json', content: `${JSON.stringify(value)}\n` };
}

function text(status: number, content: string): ManagementPage {
  return { status, type: 'text/plain; charset=utf-8', content };
}
