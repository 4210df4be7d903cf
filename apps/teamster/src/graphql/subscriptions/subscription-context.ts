import type { RequestContext } from '../request-context.ts';

/** What one subscription of one client knows. */
export interface SubscriptionContext extends RequestContext {
  /** Equal for subscriptions that always get the same answers. */
  readonly channel: string;
  /** Sends one result, printed already, to this client. */
  readonly deliver: (payload: string) => void;
}
