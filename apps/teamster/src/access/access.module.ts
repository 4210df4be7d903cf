import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { AccessOptions } from './access-options.ts';
import { AccessSurroundings } from './access-surroundings.ts';
import { ApiTokens } from './api-tokens.ts';
import { AuditLog } from './audit-log.ts';
import { AuditWatch } from './audit-watch.ts';
import { Authenticator } from './authenticator.ts';
import { ensureFirstAdmin } from './first-admin.ts';
import { LoginThrottle } from './login-throttle.ts';
import { PasswordChange } from './password-change.ts';
import { SessionController } from './session.controller.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { Users } from './users.ts';

const services = [Users, Sessions, ApiTokens, AuditLog, Authenticator, PasswordChange];

/** Who may do what: users, sessions, tokens and the audit log. Needs the database, the clock and the log. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly users: Users,
    private readonly options: AccessOptions,
    private readonly surroundings: AccessSurroundings,
  ) {}

  /** The file holds the first admin's password; it is written when it is absent. */
  static register({ adminPasswordFile }: { readonly adminPasswordFile: string }): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        ...services,
        LoginThrottle,
        SignIn,
        AuditWatch,
        AccessSurroundings,
        { provide: AccessOptions, useValue: new AccessOptions(adminPasswordFile) },
      ],
      controllers: [SessionController],
      exports: services,
    };
  }

  async onModuleInit(): Promise<void> {
    this.surroundings.trustLocalProxy();
    const { adminPasswordFile: file } = this.options;
    if (await ensureFirstAdmin(this.users, file)) this.surroundings.announce(file);
  }
}
