const asked = Number(process.env.OPEROS_BENCH_NODES ?? 10_000);
const isFull = process.env.OPEROS_BENCH_FULL === '1';

/** How large the measured cluster is, and how much of it is timed. OPEROS_BENCH_NODES and OPEROS_BENCH_FULL=1 change it. */
export const benchSize = {
  /** Nodes that the list, the database and the memory are measured with. */
  nodes: asked,
  /** How many of their registrations are timed, against the peer; the others only fill the database. */
  timedRegistrations: isFull ? asked : Math.min(asked, 2000),
  /** Machines that keep a connection open and send heartbeats. */
  beating: Math.min(asked, 200),
  /** Machines that are connected while memory is read. */
  connected: isFull ? asked : Math.min(asked, 1000),
} as const;
