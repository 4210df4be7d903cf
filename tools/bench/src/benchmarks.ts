import type { Benchmark } from './benchmark.ts';
import { bootStorm } from './boot-storm/boot-storm.ts';
import { dhcp } from './dhcp/dhcp.ts';
import { prospector } from './prospector.ts';
import { rendering } from './rendering.ts';
import { databaseSize } from './teamster/database-size.ts';
import { heartbeats } from './teamster/heartbeats.ts';
import { memory } from './teamster/memory.ts';
import { nodeList } from './teamster/node-list.ts';
import { registrations } from './teamster/registrations.ts';
import { subscription } from './teamster/subscription.ts';

/** Every benchmark, in the order in which they run; those of Teamster fill one database together. */
export const benchmarks: readonly Benchmark[] = [
  registrations,
  heartbeats,
  nodeList,
  subscription,
  databaseSize,
  memory,
  rendering,
  prospector,
  dhcp,
  bootStorm,
];
