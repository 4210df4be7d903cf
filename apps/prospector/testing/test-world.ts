import { simulatedReport } from '@operos/hw-inventory/testing';
import { AgentClient } from '@operos/teamster-api';
import type { AgentWorld, ApplicationFacts } from '../src/agent/agent-world.ts';
import type { StatusChange } from '../src/status/status-board.ts';
import { MemoryStore } from './memory-store.ts';
import type { SmallServer } from './small-server.ts';

/** An agent's world in which time passes as soon as somebody sleeps. */
export interface TestWorld extends AgentWorld {
  readonly slept: number[];
  readonly said: string[];
  readonly applied: unknown[];
  readonly shown: StatusChange[];
  /** What the next plans come to. */
  outcome: 'applied' | 'failed' | 'reverted';
  /** Called at each sleep, with how many there have been: where a test changes the world. */
  onSleep: (count: number) => void;
}

/** A world whose one server is the given one; its clock and the server's are the same. */
export function testWorld(server: SmallServer): TestWorld {
  const world: TestWorld = {
    slept: [],
    said: [],
    applied: [],
    shown: [],
    outcome: 'applied',
    onSleep: () => undefined,
    clock: {
      now: () => server.now,
      sleep: (milliseconds) => {
        world.slept.push(milliseconds);
        server.now = new Date(server.now.getTime() + milliseconds);
        world.onSleep(world.slept.length);
        return Promise.resolve();
      },
    },
    random: () => 0.5,
    store: new MemoryStore(),
    connect: () =>
      Promise.resolve({ client: new AgentClient(server.answer), close: () => undefined }),
    collect: () => Promise.resolve(simulatedReport(1, 0)),
    applyPlan: (plan) => {
      world.applied.push(plan);
      return Promise.resolve({ outcome: world.outcome, steps: [] });
    },
    say: (level, message) => {
      world.said.push(`${level}: ${message}`);
    },
    show: (change) => {
      world.shown.push(change);
      return Promise.resolve();
    },
    notify: () => Promise.resolve(),
  };
  return world;
}

/** What the test machine says of itself. */
export function testFacts(server: SmallServer): ApplicationFacts {
  return { caFingerprint: server.authority.fingerprint, agentVersion: '0.1.x' };
}
