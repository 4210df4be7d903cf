import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeSession } from '../../../testing/fake-session.ts';
import { firstPassword } from '../session/first-password.ts';
import { Session } from '../session/session.ts';
import { signedIn } from '../session/signed-in.ts';
import type { Viewer } from '../session/viewer.ts';
import { PasswordPage } from './password-page.ts';
import { PasswordPageHarness } from './password-page.harness.ts';

@Component({ selector: 'wf-inside', template: 'inside' })
class Inside {}

const newcomer: Viewer = { name: 'admin', role: 'ADMIN', mustChangePassword: true };
const own = 'wrong donkey charger paperclip';

async function open(address: string, viewer: Viewer | null = newcomer) {
  const session = new FakeSession();
  session.viewer.set(viewer ?? undefined);
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'login', component: Inside },
          { path: 'password', component: PasswordPage, canActivate: [firstPassword] },
          { path: '**', component: Inside, canActivate: [signedIn] },
        ],
        withComponentInputBinding(),
      ),
      { provide: Session, useValue: session },
    ],
  });
  const { fixture } = await RouterTestingHarness.create(address);
  const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
  const router = TestBed.inject(Router);
  return { session, router, page: () => loader.getHarness(PasswordPageHarness) };
}

describe('PasswordPage', () => {
  it('comes before every other page, and leads back to it', async () => {
    const { session, router, page } = await open('/nodes?q=dell');
    expect(router.url).toBe('/password?from=%2Fnodes%3Fq%3Ddell');
    await (await page()).change('made up', own, own);
    expect(session.changes).toEqual([`made up -> ${own}`]);
    expect(router.url).toBe('/nodes?q=dell');
  });

  it.each([
    ['nobody is signed in', null, '/login'],
    ['the password is one’s own', { name: 'ada', role: 'ADMIN' } as const, '/'],
  ])('is for newcomers only: %s', async (_why, viewer, expected) => {
    const { router } = await open('/login', viewer);
    await router.navigateByUrl('/password');
    expect(router.url).toBe(expected);
  });

  it('says at each field what is wrong before it bothers Teamster', async () => {
    const { session, page } = await open('/password');
    const form = await page();
    await form.change('', 'short', 'other');
    expect(await form.getErrors()).toEqual({
      'Password of the installation': 'Fill this in.',
      'New password': 'Take at least 12 characters.',
      'New password again': 'Type the new password again, exactly as above.',
    });
    expect(await form.getFocused()).toBe(0);
    expect(session.changes).toEqual([]);
  });

  it('takes the repetition once the new password is made equal to it', async () => {
    const { session, page } = await open('/password');
    const form = await page();
    await form.change('made up', `${own}!`, own);
    expect(Object.keys(await form.getErrors())).toEqual(['New password again']);
    await form.change('made up', own);
    expect(session.changes).toHaveLength(1);
  });

  it('shows at the field what Teamster refuses, and puts the cursor there', async () => {
    const { session, page } = await open('/password');
    const [path, remedy] = ['newPassword', 'Take four unrelated words.'];
    const message = 'Expected a password without the name.';
    session.passwordOutcome = { kind: 'refused', issues: [{ path, message, remedy }] };
    const form = await page();
    await form.change('made up', 'admin admin admin', 'admin admin admin');
    expect(await form.getErrors()).toEqual({ 'New password': `${message} ${remedy}` });
    expect(await form.getFocused()).toBe(1);
  });

  it.each([
    [{ kind: 'throttled', message: 'Too many tries. Wait 9 seconds.' } as const, 'Wait 9 seconds'],
    [{ kind: 'unreachable' } as const, 'does not answer'],
  ])('says what hinders it: %o', async (outcome, expected) => {
    const { session, page } = await open('/password');
    session.passwordOutcome = outcome;
    const form = await page();
    await form.change('made up', own, own);
    expect(await form.getProblem()).toContain(expected);
  });
});
