import { type EnvironmentProviders, inject, makeEnvironmentProviders } from '@angular/core';
import { ApolloLink, type DocumentNode, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { provideApollo } from 'apollo-angular';
import { OperationTypeNode } from 'graphql';
import { Session } from '../session/session.ts';
import { expiryLink } from './expiry-link.ts';
import { LiveConnection } from './live-connection.ts';
import { SocketConnection } from './socket-connection.ts';
import { Teamster } from './teamster.ts';

/** Sends each document as it is written, so that Teamster may keep a list of those it knows. */
class UntouchedDocuments extends InMemoryCache {
  override transformDocument(document: DocumentNode): DocumentNode {
    return document;
  }
}

/** Questions and changes go over HTTP, news come over one socket. */
export function provideGraphql(): EnvironmentProviders {
  return makeEnvironmentProviders([
    SocketConnection,
    { provide: LiveConnection, useExisting: SocketConnection },
    Teamster,
    provideApollo(() => {
      const news = new GraphQLWsLink(inject(SocketConnection).client);
      const http = new HttpLink({ uri: '/graphql' });
      const byKind = ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        news,
        http,
      );
      return {
        cache: new UntouchedDocuments(),
        link: expiryLink(inject(Session)).concat(byKind),
      };
    }),
  ]);
}
