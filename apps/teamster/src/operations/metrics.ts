import { Counter } from 'prom-client';

/** Requests to enrol by what became of them. */
export const enrolmentRequests = new Counter({
  name: 'operos_enrolment_requests_total',
  help: 'Requests of machines to enrol, by outcome.',
  labelNames: ['outcome'] as const,
});

/** Heartbeats that were taken in. */
export const heartbeats = new Counter({
  name: 'operos_heartbeats_total',
  help: 'Heartbeats of agents that were taken in.',
});
