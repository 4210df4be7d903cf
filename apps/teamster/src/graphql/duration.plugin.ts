import type { ApolloServerPlugin } from '@apollo/server';
import { Histogram, type Registry } from 'prom-client';
import type { RequestContext } from './request-context.ts';

/** Measures every operation. Its name is not a label: callers choose it. */
export function durationPlugin(registry: Registry): ApolloServerPlugin<RequestContext> {
  const histogram = durationHistogram(registry);
  return {
    requestDidStart: () => {
      const end = histogram.startTimer();
      return Promise.resolve({
        willSendResponse({ operation, response }) {
          const { body } = response;
          const failed = body.kind === 'single' && body.singleResult.errors !== undefined;
          end({ operation: operation?.operation ?? 'none', outcome: failed ? 'error' : 'ok' });
          return Promise.resolve();
        },
      });
    },
  };
}

const NAME = 'operos_graphql_duration_seconds';

function durationHistogram(registry: Registry): Histogram<'operation' | 'outcome'> {
  const known = registry.getSingleMetric(NAME);
  if (known instanceof Histogram) return known;
  return new Histogram({
    name: NAME,
    help: 'Time from request to answer of GraphQL operations.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
}
