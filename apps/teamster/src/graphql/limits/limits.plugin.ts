import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import { admitOperation } from './admit-operation.ts';

/** Refuses what is too large before it runs, and tells strangers nothing of the schema. */
export function limitsPlugin(development: boolean): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Without an operation of that name Apollo answers with its own error.
          if (operation === undefined) return Promise.resolve();
          const variables = request.variables ?? {};
          admitOperation(
            { schema, document, operation, variables },
            { viewer: contextValue.viewer, development },
          );
          return Promise.resolve();
        },
        willSendResponse(context) {
          if (context.contextValue.viewer === null && !development) hideSchema(context);
          return Promise.resolve();
        },
      }),
  };
}

// A validation error names types and suggests fields.
function hideSchema({ response }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  if (singleResult.errors?.some((error) => error.extensions?.code === 'GRAPHQL_VALIDATION_FAILED'))
    singleResult.errors = [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }];
}
