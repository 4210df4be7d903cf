import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUsable } from '@operos/cluster-model';
import type {
  MutationCreateUserArgs,
  MutationSetPasswordArgs,
  User,
} from '@operos/teamster-api/resolvers';
import { checkPassword } from '../../access/check-password.ts';
import { checkUserName } from '../../access/check-user-name.ts';
import { PasswordChange } from '../../access/password-change.ts';
import { Users } from '../../access/users.ts';
import { demandOwnPassword } from '../protection/demand-own-password.ts';
import { demandRole } from '../protection/demand-role.ts';
import { refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { issueListView } from '../views/issue-view.ts';
import { userResult, userView } from '../views/user-view.ts';

/** People who may sign in. */
@Resolver()
export class UsersResolver {
  constructor(
    private readonly people: Users,
    private readonly passwords: PasswordChange,
  ) {}

  @Query('users')
  async users(): Promise<User[]> {
    return (await this.people.all()).map(userView);
  }

  @Mutation('createUser')
  async createUser(@Args() { name, password, role }: MutationCreateUserArgs) {
    const issues = [...checkUserName(name), ...checkPassword('password', password, name)];
    if (!isUsable(issues)) return issueListView(issues);
    const user = await this.people.create({ name, password, role });
    return user === undefined ? issueListView([nameTaken(name)]) : userResult(user);
  }

  @Mutation('setPassword')
  async setPassword(
    @Args() { userName, currentPassword, newPassword }: MutationSetPasswordArgs,
    @Context() { viewer }: RequestContext,
  ) {
    const isOwn = viewer?.by === 'SESSION' && viewer.name === userName;
    if (!isOwn) {
      demandRole(viewer, 'ADMIN');
      demandOwnPassword(viewer, 'the password of somebody else');
    }
    const outcome = await this.passwords.change({
      userName,
      newPassword,
      proof: isOwn ? (currentPassword ?? '') : undefined,
    });
    if (outcome.kind === 'throttled') throw refusal('FORBIDDEN', outcome.message);
    return outcome.kind === 'changed' ? userResult(outcome.user) : issueListView(outcome.issues);
  }
}

function nameTaken(name: string) {
  return {
    path: 'name',
    severity: 'error',
    code: 'user-name-taken',
    message: `There is a user ${name} already.`,
    remedy: 'Choose another name, or set a new password for the user there is.',
  } as const;
}
