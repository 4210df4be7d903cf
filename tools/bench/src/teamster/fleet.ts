import { fingerprintOf } from '@operos/pki/node';
import { fetchPinnedAuthority } from '@operos/teamster-api/node';
import { manyAtOnce } from '../measuring/many-at-once.ts';
import { benchSize } from './bench-size.ts';
import { type AgentServer, type Enrolled, Machine } from './machine.ts';
import { TeamsterUnderTest } from './teamster-under-test.ts';

const AT_ONCE = 32; // machines that register at the same time
const BATCH = 250;

let started: Promise<Fleet> | undefined;

/** Teamster and the machines that have registered with it; the benchmarks of one run share it. */
export class Fleet {
  readonly teamster: TeamsterUnderTest;
  readonly server: AgentServer;
  readonly enrolled: Enrolled[] = [];

  private constructor(teamster: TeamsterUnderTest, server: AgentServer) {
    this.teamster = teamster;
    this.server = server;
  }

  /** The one fleet, on an empty database when nobody asked for it before. */
  static shared(): Promise<Fleet> {
    started ??= Fleet.#start();
    return started;
  }

  /** The same with all of its nodes. */
  static async full(): Promise<Fleet> {
    const fleet = await Fleet.shared();
    while (fleet.enrolled.length < benchSize.nodes)
      await fleet.register(await fleet.nextMachines(BATCH));
    return fleet;
  }

  /** Machines that are not registered yet. */
  nextMachines(count: number): Promise<Machine[]> {
    const first = this.enrolled.length;
    const length = Math.min(count, benchSize.nodes - first);
    const indexes = Array.from({ length }, (_, offset) => first + offset);
    return manyAtOnce(indexes, AT_ONCE, (index) => Machine.make(index));
  }

  /** Registers them, many at a time. */
  async register(machines: readonly Machine[]): Promise<void> {
    this.enrolled.push(...(await Fleet.registerAt(this.server, machines)));
    process.stderr.write(`  ${this.enrolled.length} nodes\r`);
  }

  /** Registers them with any server that answers like Teamster. */
  static registerAt(server: AgentServer, machines: readonly Machine[]): Promise<Enrolled[]> {
    return manyAtOnce(machines, AT_ONCE, (machine) => machine.register(server));
  }

  static async #start(): Promise<Fleet> {
    const teamster = await TeamsterUnderTest.start();
    const { about } = await teamster.ask<{ about: { caFingerprint: string } }>(
      '{ about { caFingerprint } }',
    );
    const url = `https://127.0.0.1:${teamster.agentPort}`;
    const authority = await fetchPinnedAuthority(url, about.caFingerprint);
    const fingerprint = fingerprintOf(authority);
    return new Fleet(teamster, { port: teamster.agentPort, authority, fingerprint });
  }
}
