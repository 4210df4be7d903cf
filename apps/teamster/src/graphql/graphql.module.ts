import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Application } from 'express';
import { DriverOptions } from './driver-options.ts';
import { mountExplorer } from './explorer.ts';
import { GraphqlAccess } from './graphql-access.ts';
import { type GraphqlModuleOptions, GraphqlSettings } from './graphql-settings.ts';
import { NodePages } from './paging/node-pages.ts';
import { AboutResolver } from './resolvers/about.resolver.ts';
import { AdmissionResolver } from './resolvers/admission.resolver.ts';
import { AuditResolver } from './resolvers/audit.resolver.ts';
import { BootImagesResolver } from './resolvers/boot-images.resolver.ts';
import { EventsResolver } from './resolvers/events.resolver.ts';
import { JoinTokensResolver } from './resolvers/join-tokens.resolver.ts';
import { KubeconfigResolver } from './resolvers/kubeconfig.resolver.ts';
import { LeasesResolver } from './resolvers/leases.resolver.ts';
import { NetworkAlarmsResolver } from './resolvers/network-alarms.resolver.ts';
import { NodeChangesResolver } from './resolvers/node-changes.resolver.ts';
import { NodeFieldsResolver } from './resolvers/node-fields.resolver.ts';
import { NodesResolver } from './resolvers/nodes.resolver.ts';
import { SettingsResolver } from './resolvers/settings.resolver.ts';
import { TokensResolver } from './resolvers/tokens.resolver.ts';
import { UsersResolver } from './resolvers/users.resolver.ts';
import { SubscriberAccess } from './subscriptions/subscriber-access.ts';
import { SubscriptionDesk } from './subscriptions/subscription-desk.ts';
import { SubscriptionProtocol } from './subscriptions/subscription-protocol.ts';
import { SubscriptionServer } from './subscriptions/subscription-server.ts';
import { NodeViews } from './views/node-views.ts';

const resolvers = [
  AboutResolver,
  AdmissionResolver,
  AuditResolver,
  BootImagesResolver,
  EventsResolver,
  JoinTokensResolver,
  KubeconfigResolver,
  LeasesResolver,
  NetworkAlarmsResolver,
  NodeChangesResolver,
  NodeFieldsResolver,
  NodesResolver,
  SettingsResolver,
  TokensResolver,
  UsersResolver,
];

/** The API for people and integrations: GraphQL over HTTP and WebSocket at /graphql. */
@Module({})
export class GraphqlModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly settings: GraphqlSettings,
  ) {}

  static register({ imports, development }: GraphqlModuleOptions): DynamicModule {
    const wiring: DynamicModule = {
      module: GraphqlWiring,
      imports,
      providers: [
        GraphqlAccess,
        { provide: GraphqlSettings, useValue: new GraphqlSettings(development) },
      ],
      exports: [GraphqlAccess, GraphqlSettings],
    };
    const server = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [wiring],
      useClass: DriverOptions,
    });
    return {
      module: GraphqlModule,
      imports: [...imports, wiring, server],
      providers: [
        ...resolvers,
        NodePages,
        NodeViews,
        SubscriptionDesk,
        SubscriberAccess,
        SubscriptionProtocol,
        SubscriptionServer,
      ],
    };
  }

  onModuleInit(): void {
    const app = this.host.httpAdapter.getInstance<Application>();
    // A list of 10,000 servers would be hashed at every answer, and nobody caches it.
    app.set('etag', false);
    if (this.settings.development) mountExplorer(app);
  }
}

class GraphqlWiring {}
