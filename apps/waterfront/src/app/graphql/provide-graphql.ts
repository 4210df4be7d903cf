import { type EnvironmentProviders, inject, makeEnvironmentProviders } from '@angular/core';
import { type ApolloClient, ApolloLink, type DocumentNode, InMemoryCache } from '@apollo/client';
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

/** How Apollo is used here, whatever carries the questions. */
export function apolloOptions(carrier: ApolloLink, session: Session): ApolloClient.Options {
  return { cache: new UntouchedDocuments(), link: expiryLink(session).concat(carrier) };
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
      return apolloOptions(ApolloLink.split(isNews, news, http), inject(Session));
    }),
  ]);
}

function isNews({ operationType }: ApolloLink.Operation): boolean {
  return operationType === OperationTypeNode.SUBSCRIPTION;
}
