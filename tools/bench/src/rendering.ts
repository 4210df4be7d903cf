import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDhcpConfig, renderDhcpdConf, renderDhcpdDefaults } from '@operos/dhcp-config';
import { dhcpdReadableFolder } from '@operos/dhcp-config/node';
import { manyHosts } from '@operos/dhcp-config/testing';
import {
  checkBootMenu,
  checkBootServer,
  checkNginxSite,
  parseServedPath,
  renderNginxConf,
  tftpTree,
} from '@operos/pxe';
import { bootSite, workerMenu } from '@operos/pxe/testing';
import type { Benchmark, BenchRow } from './benchmark.ts';
import { median } from './measuring/median.ts';

const HOSTS = 10_000;
const ROUNDS = 15;
const WARM_UP = 5;
const GOAL_RENDER_MS = 50;
const DHCPD = '/usr/sbin/dhcpd';

/** Every file that boots servers, from the model to text, and what finds its mistakes. */
export const rendering: Benchmark = {
  name: 'rendering',
  description: `all boot files of ${HOSTS} nodes, rendered and checked`,
  unavailable: () => (existsSync(DHCPD) ? null : `${DHCPD} is not installed`),
  run(): Promise<readonly BenchRow[]> {
    const folder = mkdtempSync(join(dhcpdReadableFolder(), 'operos-bench-'));
    try {
      return Promise.resolve(measured(join(folder, 'dhcpd.conf')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function measured(conf: string): readonly BenchRow[] {
  const model = manyHosts(HOSTS);
  writeFileSync(conf, renderDhcpdConf(model));
  const render = new Timed(() => allFiles(model));
  const print = new Timed(() => JSON.stringify(model));
  const check = new Timed(() => allIssues(model));
  const dhcpd = new Timed(() => {
    execFileSync(DHCPD, ['-4', '-t', '-q', '-cf', conf], { stdio: 'ignore' });
  });
  const works = [render, print, check, dhcpd];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const work of works) work.round(round >= WARM_UP);
  return [
    {
      name: `rendering all boot files of ${HOSTS} nodes, p50`,
      value: render.p50,
      unit: 'ms',
      peer: 'JSON.stringify of the model',
      peerValue: print.p50,
      cpuMicrosPerOperation: render.cpuMicrosPerRound,
      goal: `<= ${GOAL_RENDER_MS} ms`,
      met: render.p50 <= GOAL_RENDER_MS,
    },
    {
      name: `checking them with our linters, p50`,
      value: check.p50,
      unit: 'ms',
      peer: 'dhcpd -t',
      peerValue: dhcpd.p50,
      cpuMicrosPerOperation: check.cpuMicrosPerRound,
      goal: 'no slower than dhcpd -t',
      met: check.p50 <= dhcpd.p50,
    },
  ];
}

const runFolder = parseServedPath('/run/operos-boot-server');

function allFiles(model: ReturnType<typeof manyHosts>): number {
  if (runFolder === undefined) throw new Error('Expected a path that nginx can be told');
  const texts = [
    renderDhcpdConf(model),
    renderDhcpdDefaults(model.interfaces),
    renderNginxConf(bootSite, { runFolder }),
    ...tftpTree({ everybody: workerMenu }).map((file) => ('content' in file ? file.content : '')),
  ];
  return texts.reduce((length, text) => length + text.length, 0);
}

function allIssues(model: ReturnType<typeof manyHosts>): number {
  return [
    ...checkDhcpConfig(model),
    ...checkBootMenu(workerMenu),
    ...checkNginxSite(bootSite),
    ...checkBootServer(workerMenu, bootSite),
  ].length;
}

/** Something that is done round by round, with what each round took. */
class Timed {
  readonly #work: () => unknown;
  readonly #milliseconds: number[] = [];
  #cpuMicros = 0;

  constructor(work: () => unknown) {
    this.#work = work;
  }

  get p50(): number {
    return median(this.#milliseconds);
  }

  get cpuMicrosPerRound(): number {
    return this.#cpuMicros / this.#milliseconds.length;
  }

  round(counts: boolean): void {
    const cpu = process.cpuUsage();
    const start = performance.now();
    this.#work();
    if (!counts) return;
    this.#milliseconds.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    this.#cpuMicros += user + system;
  }
}
