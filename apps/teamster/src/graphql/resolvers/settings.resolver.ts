import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  QuerySettingsHistoryArgs,
  Settings,
  SettingsRevision,
} from '@operos/teamster-api/resolvers';
import { Admission } from '../../admission/admission.ts';
import { SettingsStore } from '../../settings/settings-store.ts';
import { connection, type Connection } from '../paging/connection.ts';
import { pageSize } from '../paging/page-size.ts';
import { parseRowCursor, printRowCursor } from '../paging/row-id-cursor.ts';
import type { RequestContext } from '../request-context.ts';
import { issueListView } from '../views/issue-view.ts';
import { planView, revisionView, settingsView } from '../views/settings-view.ts';
import { actorOf } from './actor-of.ts';

const LIST = 'settingsHistory';

/** The cluster's settings. */
@Resolver()
export class SettingsResolver {
  constructor(
    private readonly store: SettingsStore,
    private readonly admission: Admission,
  ) {}

  @Query('settings')
  settings(): Settings {
    return settingsView(this.store.current(), this.admission.window());
  }

  @Query('settingsHistory')
  async settingsHistory(
    @Args() { first, after }: QuerySettingsHistoryArgs,
  ): Promise<Connection<SettingsRevision>> {
    const before = parseRowCursor(LIST, after);
    const size = pageSize(LIST, first ?? 20);
    const page = await this.store.history({
      first: size,
      ...(before !== undefined && { before }),
    });
    return connection({ ...page, rows: page.revisions }, revisionView, ({ revision }) =>
      printRowCursor(LIST, revision),
    );
  }

  @Query('planSettings')
  async planSettings(
    @Args('input') { document }: { document: string },
    @Context() context: RequestContext,
  ) {
    const plan = await this.store.plan(document, actorOf(context));
    return 'baseRevision' in plan ? planView(plan) : issueListView(plan);
  }

  @Mutation('applySettings')
  async applySettings(@Args('planId') planId: string, @Context() context: RequestContext) {
    const applied = await this.store.apply(planId, actorOf(context));
    if (!('revision' in applied)) return issueListView(applied);
    const { revision, changedFiles } = applied;
    const settings = settingsView(revision, this.admission.window());
    return { __typename: 'AppliedSettings' as const, settings, changedFiles };
  }
}
