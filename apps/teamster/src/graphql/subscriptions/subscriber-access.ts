import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { sourceAddressOf } from '../../access/source-address-of.ts';
import { Authenticator } from '../../access/authenticator.ts';
import { Log } from '../../surroundings/log.ts';
import { errorFormatter } from '../protection/format-error.ts';
import type { RequestContext } from '../request-context.ts';
import type { ConnectionBook } from './connection-book.ts';

const RECHECK_MS = 30_000; // sessions idle out, tokens expire, other replicas sign people out

/** Who may be connected, and for how long. */
@Injectable()
export class SubscriberAccess {
  readonly formatError;

  constructor(
    private readonly authenticator: Authenticator,
    log: Log,
  ) {
    this.formatError = errorFormatter((reference, error) => {
      log.error({ reference, err: error }, 'A GraphQL subscription failed.');
    });
  }

  /** Who connects: by `authorization` among the connection parameters, else by the headers of the upgrade. */
  async contextOf(
    request: IncomingMessage,
    parameters: { readonly authorization?: unknown } | undefined,
  ): Promise<RequestContext> {
    const { headers } = request;
    const given = parameters?.authorization;
    const authorization = typeof given === 'string' ? given : headers.authorization;
    const viewer = await this.authenticator.holderOf({ ...headers, authorization });
    return { viewer, sourceAddress: sourceAddressOf(request) };
  }

  /** Closes connections whose credential ends; gives the way to stop. */
  watch(book: ConnectionBook): () => void {
    const ended = this.authenticator.ended.subscribe((credentialId) => {
      book.end(credentialId);
    });
    const timer = setInterval(() => void this.recheck(book), RECHECK_MS).unref();
    return () => {
      ended.unsubscribe();
      clearInterval(timer);
    };
  }

  /** Closes connections whose credential has ended without anybody saying so. */
  async recheck(book: ConnectionBook): Promise<void> {
    for (const viewer of book.viewers)
      if (!(await this.authenticator.goesOn(viewer))) book.end(viewer.credentialId);
  }
}
