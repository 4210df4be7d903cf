import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.ts';
import { AdmissionModule } from './admission/admission.module.ts';
import { AgentPortModule } from './agent-port/agent-port.module.ts';
import { AuthorityModule } from './authority/authority.module.ts';
import { BackupModule } from './backup/backup.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { EventsModule } from './events/events.module.ts';
import { FleetModule } from './fleet/fleet.module.ts';
import { GraphqlModule } from './graphql/graphql.module.ts';
import { NetworkWatchModule } from './network-watch/network-watch.module.ts';
import { InstallationModule } from './operations/installation.module.ts';
import { OperationsModule } from './operations/operations.module.ts';
import { ProvisioningModule } from './provisioning/provisioning.module.ts';
import { SiteModule } from './site/site.module.ts';
import { type Surroundings, SurroundingsModule } from './surroundings/surroundings.module.ts';

/** The whole of Teamster. Add a feature's module at the end of the list. */
@Module({})
export class AppModule {
  static in(surroundings: Surroundings): DynamicModule {
    const access = AccessModule.register({
      adminPasswordFile: surroundings.config.adminPasswordFile,
      installed: surroundings.config.provisioning.installed,
    });
    return {
      module: AppModule,
      imports: [
        SurroundingsModule.of(surroundings),
        DatabaseModule,
        EventsModule,
        FleetModule,
        AuthorityModule,
        AdmissionModule,
        ProvisioningModule,
        SiteModule,
        NetworkWatchModule,
        InstallationModule,
        access,
        GraphqlModule.register({
          development: surroundings.config.development,
          imports: [access],
        }),
        AgentPortModule,
        OperationsModule.register({ imports: [access] }),
        BackupModule.register({ imports: [access] }),
      ],
    };
  }
}
