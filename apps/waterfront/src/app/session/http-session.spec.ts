import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { HttpSession } from './http-session.ts';

function open(...answers: (Response | Error)[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${address}`);
    const answer = answers.shift() ?? new Response(null, { status: 500 });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const left: string[] = [];
  const location = { pathname: '/nodes', search: '?q=a', assign: (url: string) => left.push(url) };
  TestBed.configureTestingModule({
    providers: [
      HttpSession,
      { provide: DOCUMENT, useValue: { location, querySelectorAll: () => [] } },
    ],
  });
  return { session: TestBed.inject(HttpSession), asked, left };
}

const ada = () => Response.json({ name: 'ada', role: 'ADMIN' });

describe('HttpSession', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('signs in and learns who that is', async () => {
    const { session, asked } = open(new Response(null, { status: 204 }), ada());
    expect(await session.signIn('ada', 'pw')).toEqual({ kind: 'signed-in' });
    expect(asked).toEqual(['POST /api/v1/session', 'GET /api/v1/session']);
    expect(session.viewer()).toEqual({ name: 'ada', role: 'ADMIN' });
  });

  it.each([
    ['a wrong password', new Response(null, { status: 401 }), { kind: 'refused' }],
    ['a broken Teamster', new Response(null, { status: 502 }), { kind: 'unreachable' }],
    ['no Teamster', new TypeError('fetch failed'), { kind: 'unreachable' }],
    [
      'too many attempts',
      new Response(null, { status: 429, headers: { 'retry-after': '17' } }),
      { kind: 'throttled', seconds: 17 },
    ],
    [
      'too many attempts, for how long is not said',
      new Response(null, { status: 429 }),
      { kind: 'throttled', seconds: 30 },
    ],
  ])('tells %s', async (_what, answer, outcome) => {
    expect(await open(answer).session.signIn('ada', 'pw')).toEqual(outcome);
  });

  it('changes the password and is a person who may do more', async () => {
    const newcomer = Response.json({ name: 'ada', role: 'ADMIN', mustChangePassword: true });
    const { session, asked } = open(newcomer, new Response(null, { status: 204 }), ada());
    expect((await session.restore())?.mustChangePassword).toBe(true);
    expect(await session.changePassword('old', 'new')).toEqual({ kind: 'changed' });
    expect(asked[1]).toBe('POST /api/v1/session/password');
    expect(session.viewer()).toEqual({ name: 'ada', role: 'ADMIN' });
  });

  const issue = { path: 'newPassword', message: 'Expected 12 characters.', remedy: 'Take words.' };

  it.each([
    ['refused', 422, { issues: [issue] }, { kind: 'refused', issues: [issue] }],
    ['no reason given', 422, {}, { kind: 'unreachable' }],
    ['nonsense', 422, { issues: ['x'] }, { kind: 'unreachable' }],
    ['throttled', 429, { message: 'Wait 9 s.' }, { kind: 'throttled', message: 'Wait 9 s.' }],
    ['the session is over', 401, {}, { kind: 'ended' }],
    ['broken', 502, {}, { kind: 'unreachable' }],
  ])('tells why the password stays: %s', async (...row) => {
    const [, status, body, outcome] = row;
    const { session } = open(Response.json(body, { status }));
    expect(await session.changePassword('old', 'new')).toEqual(outcome);
  });

  it('knows nobody when the cookie has run out', async () => {
    const { session } = open(new Response(null, { status: 401 }));
    expect(await session.restore()).toBeUndefined();
  });

  it('leaves for the login page once when the session ends, to come back here', async () => {
    const { session, left } = open(ada());
    await session.restore();
    session.expire();
    session.expire();
    expect(left).toEqual(['/login?expired=true&from=%2Fnodes%3Fq%3Da']);
  });

  it('ends the session at Teamster when signing out', async () => {
    const { session, asked, left } = open(ada(), new Response(null, { status: 204 }));
    await session.restore();
    const done = session.signOut();
    session.expire(); // Teamster closes the socket at once
    await done;
    expect(asked.at(-1)).toBe('DELETE /api/v1/session');
    expect(left).toEqual(['/login']);
  });
});
