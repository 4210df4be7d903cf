import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { AccessOptions } from './access-options.ts';
import { AccessSurroundings } from './access-surroundings.ts';
import { ApiTokens } from './api-tokens.ts';
import { AuditLog } from './audit-log.ts';
import { AuditWatch } from './audit-watch.ts';
import { Authenticator } from './authenticator.ts';
import { adoptFirstAdmin, ensureFirstAdmin } from './first-admin.ts';
import { LoginThrottle } from './login-throttle.ts';
import { OwnPassword } from './own-password.ts';
import { OwnPasswordController } from './own-password.controller.ts';
import { PasswordChange } from './password-change.ts';
import { SessionController } from './session.controller.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { Users } from './users.ts';

const services = [Users, Sessions, ApiTokens, AuditLog, Authenticator, PasswordChange];

/** What access is made from. */
export interface AccessWiring {
  /** Holds the first admin's password. */
  readonly adminPasswordFile: string;
  /** Whether an installation wrote it, who keeps no copy; else it is written when absent. */
  readonly installed?: boolean;
}

/** Who may do what: users, sessions, tokens and the audit log. Needs the database, the clock and the log. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly users: Users,
    private readonly options: AccessOptions,
    private readonly surroundings: AccessSurroundings,
  ) {}

  static register({ adminPasswordFile, installed = false }: AccessWiring): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        ...services,
        LoginThrottle,
        SignIn,
        OwnPassword,
        AuditWatch,
        AccessSurroundings,
        { provide: AccessOptions, useValue: new AccessOptions(adminPasswordFile, installed) },
      ],
      controllers: [SessionController, OwnPasswordController],
      exports: services,
    };
  }

  async onModuleInit(): Promise<void> {
    this.surroundings.trustLocalProxy();
    const { adminPasswordFile: file, installed } = this.options;
    const outcome = await (installed ? adoptFirstAdmin : ensureFirstAdmin)(this.users, file);
    this.surroundings.announce(outcome, file);
  }
}
