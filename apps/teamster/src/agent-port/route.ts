import type { Exchange, Reply } from './exchange.ts';

/** One thing that machines may ask. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/agent/v1/plan`, or with one `:id` at its end. */
  readonly path: string;
  answer(exchange: Exchange): Promise<Reply> | Reply;
}
