import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationOpenEnrolmentWindowArgs,
  MutationReplaceNodeArgs,
} from '@operos/teamster-api/resolvers';
import { Admission, type AdmissionOutcome } from '../../admission/admission.ts';
import type { RequestContext } from '../request-context.ts';
import { issueListView } from '../views/issue-view.ts';
import { NodeViews } from '../views/node-views.ts';
import { windowView } from '../views/window-view.ts';
import { actorOf } from './actor-of.ts';

/** What an operator decides about servers. */
@Resolver()
export class AdmissionResolver {
  constructor(
    private readonly admission: Admission,
    private readonly views: NodeViews,
  ) {}

  @Mutation('approveNode')
  async approveNode(@Args('id') id: string, @Context() context: RequestContext) {
    return this.#answer(await this.admission.approve(id, actorOf(context)));
  }

  @Mutation('replaceNode')
  async replaceNode(
    @Args() { id, replaces }: MutationReplaceNodeArgs,
    @Context() context: RequestContext,
  ) {
    return this.#answer(await this.admission.replace(id, replaces, actorOf(context)));
  }

  @Mutation('rejectNode')
  async rejectNode(
    @Args('id') id: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.#answer(await this.admission.reject(id, reason, actorOf(context)));
  }

  @Mutation('retireNode')
  async retireNode(@Args('id') id: string, @Context() context: RequestContext) {
    return this.#answer(await this.admission.retire(id, actorOf(context)));
  }

  @Mutation('renameNode')
  async renameNode(
    @Args('id') id: string,
    @Args('name') name: string,
    @Context() context: RequestContext,
  ) {
    return this.#answer(await this.admission.rename(id, name, actorOf(context)));
  }

  @Mutation('openEnrolmentWindow')
  async openEnrolmentWindow(
    @Args() { minutes, count }: MutationOpenEnrolmentWindowArgs,
    @Context() context: RequestContext,
  ) {
    const opened = await this.admission.openWindow(minutes, count, actorOf(context));
    return 'until' in opened ? windowView(opened) : issueListView(opened);
  }

  @Mutation('closeEnrolmentWindow')
  async closeEnrolmentWindow(@Context() context: RequestContext) {
    await this.admission.closeWindow(actorOf(context));
    return windowView(this.admission.window());
  }

  #answer(outcome: AdmissionOutcome) {
    if (outcome.kind === 'refused') return issueListView(outcome.issues);
    return { __typename: 'NodeResult' as const, node: this.views.one(outcome.node) };
  }
}
