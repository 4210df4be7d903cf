import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { JoinToken, MutationCreateJoinTokenArgs } from '@operos/teamster-api/resolvers';
import { JoinTokenDesk } from '../../admission/join-token-desk.ts';
import type { RequestContext } from '../request-context.ts';
import { issueListView } from '../views/issue-view.ts';
import { joinTokenView } from '../views/join-token-view.ts';
import { actorOf } from './actor-of.ts';
import { noSuch } from './no-such.ts';

/** Tokens by which machines enrol without an admin. */
@Resolver()
export class JoinTokensResolver {
  constructor(private readonly tokens: JoinTokenDesk) {}

  @Query('joinTokens')
  joinTokens(): JoinToken[] {
    return this.tokens.all().map(joinTokenView);
  }

  @Mutation('createJoinToken')
  async createJoinToken(
    @Args() { id, uses, minutes }: MutationCreateJoinTokenArgs,
    @Context() context: RequestContext,
  ) {
    const wanted = { uses: uses ?? 1, minutes: minutes ?? 60, ...(id == null ? {} : { id }) };
    const created = await this.tokens.create(wanted, actorOf(context));
    if (!('token' in created)) return issueListView(created);
    const { token, secret } = created;
    return { __typename: 'CreatedJoinToken' as const, token: joinTokenView(token), secret };
  }

  @Mutation('revokeJoinToken')
  async revokeJoinToken(@Args('id') id: string, @Context() context: RequestContext) {
    const token = await this.tokens.revoke(id, actorOf(context));
    if (token === undefined) return issueListView([noSuch('id', 'join-token', id)]);
    return { __typename: 'JoinTokenResult' as const, token: joinTokenView(token) };
  }
}
