import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeSession } from '../../../testing/fake-session.ts';
import { FixedClock } from '../../../testing/fixed-clock.ts';
import { Clock } from '../display/clock.ts';
import { Session } from '../session/session.ts';
import { Login } from './login.ts';
import { LoginHarness } from './login.harness.ts';

@Component({ selector: 'wf-inside', template: 'inside' })
class Inside {}

async function open(address = '/login') {
  const session = new FakeSession();
  const clock = new FixedClock();
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'login', component: Login },
          { path: '**', component: Inside },
        ],
        withComponentInputBinding(),
      ),
      { provide: Session, useValue: session },
    ],
  });
  TestBed.overrideComponent(Login, {
    set: { providers: [{ provide: Clock, useValue: clock }] },
  });
  const { fixture } = await RouterTestingHarness.create(address);
  const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
  return {
    session,
    clock,
    login: await loader.getHarness(LoginHarness),
    router: TestBed.inject(Router),
  };
}

describe('Login', () => {
  it('goes where the person was going', async () => {
    const { login, session, router } = await open('/login?from=%2Fnodes%3Fq%3Ddell');
    await login.signIn('ada', 'correct horse');
    expect(session.tries).toEqual(['ada:correct horse']);
    expect(router.url).toBe('/nodes?q=dell');
  });

  it('says that name and password do not fit, empties the password and puts the cursor there', async () => {
    const { login, session } = await open();
    session.outcome = { kind: 'refused' };
    await login.signIn('ada', 'wrong');
    expect(await login.getProblem()).toContain('do not belong together');
    expect(await login.getPassword()).toBe('');
    expect(await login.hasPasswordFocus()).toBe(true);
  });

  it('counts down when there were too many attempts, and lets in again afterwards', async () => {
    const { login, session, clock } = await open();
    session.outcome = { kind: 'throttled', seconds: 30 };
    await login.signIn('ada', 'wrong');
    expect(await login.getProblem()).toBe('Too many attempts. Try again in 30 s.');
    expect(await login.canTry()).toBe(false);

    clock.now.update((now) => now + 29_500);
    expect(await login.getProblem()).toContain('in 1 s.');
    clock.now.update((now) => now + 1000);
    expect(await login.getProblem()).toBe('');
    expect(await login.canTry()).toBe(true);
  });

  it('says that Teamster does not answer', async () => {
    const { login, session } = await open();
    session.outcome = { kind: 'unreachable' };
    await login.signIn('ada', 'right');
    expect(await login.getProblem()).toContain('does not answer');
  });

  it('does not bother Teamster with half a form', async () => {
    const { login, session } = await open();
    await login.signIn('ada', '');
    expect(session.tries).toEqual([]);
  });
});
