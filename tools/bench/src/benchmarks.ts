import type { Benchmark } from './benchmark.ts';
import { heartbeats } from './teamster/heartbeats.ts';
import { nodeList } from './teamster/node-list.ts';
import { registrations } from './teamster/registrations.ts';

/** Every benchmark, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [registrations, heartbeats, nodeList];
