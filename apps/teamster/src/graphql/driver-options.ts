import { Injectable } from '@nestjs/common';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import { schemaText } from '@operos/teamster-api';
import type { Request } from 'express';
import { register } from 'prom-client';
import { Log } from '../surroundings/log.ts';
import { durationPlugin } from './duration.plugin.ts';
import { compiledExecutorPlugin } from './executor/compiled-executor.plugin.ts';
import { GraphqlAccess } from './graphql-access.ts';
import { GraphqlSettings } from './graphql-settings.ts';
import { limitsPlugin } from './limits/limits.plugin.ts';
import { operationLimits } from './limits/operation-limits.ts';
import { printAnswer } from './printing/printed-data.ts';
import { errorFormatter } from './protection/format-error.ts';
import { protectSchema } from './protection/protect-schema.ts';
import { scalarResolvers } from './scalars/scalar-resolvers.ts';

/** Everything Apollo is told. */
@Injectable()
export class DriverOptions implements GqlOptionsFactory<ApolloDriverConfig> {
  constructor(
    private readonly settings: GraphqlSettings,
    private readonly access: GraphqlAccess,
    private readonly log: Log,
  ) {}

  createGqlOptions(): Omit<ApolloDriverConfig, 'driver'> {
    const { development } = this.settings;
    return {
      path: '/graphql',
      typeDefs: schemaText,
      resolvers: scalarResolvers,
      transformSchema: (schema) => protectSchema(schema, (action) => this.access.record(action)),
      context: ({ req }: { req: Request }) => this.access.contextOf(req),
      parseOptions: { maxLexicalTokens: operationLimits.tokens },
      plugins: [durationPlugin(register), limitsPlugin(development), compiledExecutorPlugin()],
      stringifyResult: printAnswer,
      formatError: errorFormatter((reference, error) => {
        this.log.error({ reference, err: error }, 'A GraphQL request failed.');
      }),
      // Who may read the schema depends on who asks: see the limits plugin.
      introspection: true,
      graphiql: false,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      stopOnApplicationShutdown: true,
    };
  }
}
