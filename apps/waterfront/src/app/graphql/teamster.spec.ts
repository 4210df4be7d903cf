import { TestBed } from '@angular/core/testing';
import { ApolloLink } from '@apollo/client';
import { AboutThisDocument, NodeRowChangedDocument } from '@operos/teamster-api/operations';
import { provideApollo } from 'apollo-angular';
import { GraphQLError, print } from 'graphql';
import { of, Subject } from 'rxjs';
import { FakeSession } from '../../../testing/fake-session.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { apolloOptions } from './provide-graphql.ts';
import { Teamster } from './teamster.ts';

function open(answer: (operation: ApolloLink.Operation) => ReturnType<ApolloLink.RequestHandler>) {
  const session = new FakeSession();
  const sent: string[] = [];
  const link = new ApolloLink((operation) => {
    sent.push(print(operation.query));
    return answer(operation);
  });
  TestBed.configureTestingModule({
    providers: [Teamster, provideApollo(() => apolloOptions(link, session))],
  });
  return { teamster: TestBed.inject(Teamster), session, sent };
}

describe('Teamster', () => {
  it('sends a document exactly as it is written', async () => {
    const about = { version: '1' };
    const { teamster, sent } = open(() => of({ data: { about } }) as never);
    expect((await teamster.ask(AboutThisDocument, {})).about).toEqual(about);
    expect(sent).toEqual([print(AboutThisDocument)]);
  });

  it('ends the session here when it has ended there', async () => {
    const error = new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
    const { teamster, session } = open(() => of({ errors: [error] }) as never);
    await expect(teamster.ask(AboutThisDocument, {})).rejects.toThrow('Sign in first');
    expect(session.ended).toBe('expired');
  });

  it('keeps the session when something else is wrong', async () => {
    const { teamster, session } = open(() => of({ errors: [new GraphQLError('No')] }) as never);
    await expect(teamster.ask(AboutThisDocument, {})).rejects.toThrow('No');
    expect(session.ended).toBe('no');
  });

  it('passes news on as they come', () => {
    const news = new Subject<object>();
    const { teamster } = open(() => news as never);
    const heard: string[] = [];
    teamster.watch(NodeRowChangedDocument, {}).subscribe(({ nodeChanged }) => {
      heard.push(nodeChanged.name);
    });
    news.next({ data: { nodeChanged: nodeRow({ name: 'a' }) } });
    news.next({ data: { nodeChanged: nodeRow({ name: 'b' }) } });
    expect(heard).toEqual(['a', 'b']);
  });
});
