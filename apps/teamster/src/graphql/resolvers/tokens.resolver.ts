import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUsable } from '@operos/cluster-model';
import type { ApiToken, MutationCreateApiTokenArgs } from '@operos/teamster-api/resolvers';
import { ApiTokens } from '../../access/api-tokens.ts';
import { checkNewToken } from '../../access/check-new-token.ts';
import type { RequestContext } from '../request-context.ts';
import { issueListView } from '../views/issue-view.ts';
import { tokenView } from '../views/token-view.ts';
import { actorOf } from './actor-of.ts';
import { noSuch } from './no-such.ts';

/** Tokens of integrations. */
@Resolver()
export class TokensResolver {
  constructor(private readonly tokens: ApiTokens) {}

  @Query('apiTokens')
  async apiTokens(): Promise<ApiToken[]> {
    return (await this.tokens.all()).map(tokenView);
  }

  @Mutation('createApiToken')
  async createApiToken(
    @Args() { name, role, expiresInDays }: MutationCreateApiTokenArgs,
    @Context() context: RequestContext,
  ) {
    const wanted = { name, role, expiresInDays: expiresInDays ?? 90 };
    const issues = checkNewToken(wanted);
    if (!isUsable(issues)) return issueListView(issues);
    const created = await this.tokens.create({ ...wanted, createdBy: actorOf(context) });
    const { token, secret } = created;
    return { __typename: 'CreatedApiToken' as const, token: tokenView(token), secret };
  }

  @Mutation('revokeApiToken')
  async revokeApiToken(@Args('id') id: string) {
    const token = await this.tokens.revoke(id);
    if (token === undefined) return issueListView([noSuch('id', 'token', id)]);
    return { __typename: 'ApiTokenResult' as const, token: tokenView(token) };
  }
}
