import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { RequestContext } from '../request-context.ts';
import { GraphqlSettings } from '../graphql-settings.ts';
import { admitOperation } from '../limits/admit-operation.ts';
import { operationLimits } from '../limits/operation-limits.ts';
import { refusal } from '../refusal.ts';
import type { Deliver } from './channel.ts';
import type { SubscriptionArgs } from './channel-hub.ts';

/** Where the answers of a subscription go, and who asked. */
export interface Subscriber {
  readonly context: RequestContext;
  readonly deliver: Deliver;
}

/** Takes in subscriptions: what is not a legal and bearable one is refused here. */
@Injectable()
export class SubscriptionDesk {
  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly settings: GraphqlSettings,
  ) {}

  /** What to execute, or why not. */
  admit(payload: SubscribePayload, subscriber: Subscriber): SubscriptionArgs | GraphQLError[] {
    try {
      const args = this.#read(payload);
      const errors = validate(args.schema, args.document);
      return errors.length > 0 ? [...errors] : this.#admitted(args, payload, subscriber);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  /** The refusal of one subscription more than a client may have. */
  tooMany(most: number): GraphQLError[] {
    return [refusal('OPERATION_TOO_LARGE', `Expected at most ${most} subscriptions at a time.`)];
  }

  #read({ query, operationName, variables }: SubscribePayload): ExecutionArgs {
    const document = parse(query, { maxLexicalTokens: operationLimits.tokens });
    const { schema } = this.host;
    return { schema, document, operationName, variableValues: variables };
  }

  #admitted(args: ExecutionArgs, payload: SubscribePayload, subscriber: Subscriber) {
    const { schema, document } = args;
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw refusal(
        'BAD_USER_INPUT',
        'Expected a subscription; queries and mutations go over HTTP.',
      );
    const { context, deliver } = subscriber;
    const { viewer } = context;
    const { development } = this.settings;
    const variables = payload.variables ?? {};
    admitOperation({ schema, document, operation, variables }, { viewer, development });
    const { query, operationName } = payload;
    // Who may not yet do anything must not join what others opened.
    const rights = [viewer?.role, viewer?.mustChangePassword];
    const channel = JSON.stringify([query, operationName, variables, rights]);
    return { ...args, contextValue: { ...context, channel, deliver } };
  }
}
