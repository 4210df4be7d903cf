import { inject, Injectable } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import { Apollo, type TypedDocumentNode } from 'apollo-angular';
import { firstValueFrom, map, type Observable } from 'rxjs';

/** Asks Teamster. Every feed keeps its own state, so answers are not kept a second time in Apollo's cache. */
@Injectable()
export class Teamster {
  private readonly apollo = inject(Apollo);

  async ask<TData, TVariables extends OperationVariables>(
    query: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ): Promise<TData> {
    const asked = this.apollo.query<TData>({ query, variables, fetchPolicy: 'no-cache' });
    return present<TData>((await firstValueFrom(asked)).data);
  }

  async change<TData, TVariables extends OperationVariables>(
    mutation: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ): Promise<TData> {
    const sent = this.apollo.mutate<TData>({ mutation, variables, fetchPolicy: 'no-cache' });
    return present<TData>((await firstValueFrom(sent)).data);
  }

  watch<TData, TVariables extends OperationVariables>(
    query: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ): Observable<TData> {
    const news = this.apollo.subscribe<TData>({ query, variables, fetchPolicy: 'no-cache' });
    return news.pipe(map(({ data }) => present(data)));
  }
}

function present<T>(data: T | null | undefined): T {
  if (data === undefined || data === null) throw new Error('Expected data from Teamster, got none');
  return data;
}
