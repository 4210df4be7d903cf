import { MatButtonHarness } from '@angular/material/button/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { Fakes } from '../../../testing/fakes.ts';
import { type OpenPage, openPage } from '../../../testing/open-page.ts';
import { refusal } from '../../../testing/refusal.ts';
import { ActionDialogHarness } from '../display/action-dialog.harness.ts';
import { AccessPageHarness } from './access-page.harness.ts';

async function open(role: 'ADMIN' | 'OPERATOR' = 'ADMIN') {
  const fakes = new Fakes();
  fakes.session.viewer.set({ name: 'ada', role });
  const page = await openPage(fakes, '/access');
  return { fakes, page };
}

async function press(page: OpenPage, text: string | RegExp): Promise<void> {
  await (await page.everywhere.getHarness(MatButtonHarness.with({ text }))).click();
}

async function fill(page: OpenPage, ...values: string[]): Promise<MatDialogHarness> {
  const dialog = await page.everywhere.getHarness(MatDialogHarness);
  const inputs = await dialog.getAllHarnesses(MatInputHarness);
  for (const [index, value] of values.entries()) await inputs[index]?.setValue(value);
  return dialog;
}

describe('AccessPage', () => {
  it('shows the secret of a new token once, then only that there is one, and revokes it', async () => {
    const { page } = await open();
    const access = await page.get(AccessPageHarness);
    await press(page, 'New token…');
    const dialog = await fill(page, 'grafana');
    await press(page, 'Create');
    expect(await dialog.getContentText()).toContain('op_0123456789abcdef');
    await press(page, 'I have it');
    expect(await access.getTokens()).toEqual(['grafana viewer until 2027']);
    expect(await access.getText()).not.toContain('op_0123456789abcdef');

    await press(page, 'Revoke…');
    await (await page.get(ActionDialogHarness)).run();
    expect(await access.getTokens()).toEqual(['grafana viewer revoked']);
  });

  it('shows a join token once, as prospector reads it, then only that there is one', async () => {
    const { page } = await open();
    const access = await page.get(AccessPageHarness);
    await press(page, 'New join token…');
    const dialog = await fill(page, '4', '30', 'rack2a');
    await press(page, 'Create');
    expect(await dialog.getContentText()).toContain('rack2a:join_0123456789abcdef');
    await press(page, 'I have it');
    expect(await access.getJoinTokens()).toEqual(['rack2a 0 4']);
    expect(await access.getText()).not.toContain('join_0123456789abcdef');

    await press(page, 'Revoke…');
    await (await page.get(ActionDialogHarness)).run();
    expect(await access.getJoinTokens()).toEqual([]);
  });

  it('says why a join token was not made', async () => {
    const { page, fakes } = await open();
    await press(page, 'New join token…');
    fakes.access.refusal = refusal('uses', 'Expected a whole number from 1 to 1000, got 0.');
    const dialog = await fill(page, '0');
    await press(page, 'Create');
    expect(await dialog.getContentText()).toContain('from 1 to 1000, got 0.');
  });

  it('adds a person, or says why not', async () => {
    const { page, fakes } = await open();
    const access = await page.get(AccessPageHarness);
    await press(page, 'Add a person…');
    fakes.access.refusal = refusal('password', 'Expected at least 12 characters, got 3.');
    const dialog = await fill(page, 'grace', 'abc');
    await press(page, 'Add');
    expect(await dialog.getContentText()).toContain('Expected at least 12 characters, got 3.');
    fakes.access.refusal = undefined;
    await press(page, 'Add');
    expect(await access.getPeople()).toEqual(['ada', 'grace']);
  });

  it('sets the password of somebody else without asking for the old one', async () => {
    const { page, fakes } = await open();
    await press(page, 'Set password…');
    await fill(page, 'a long new password');
    await press(page, 'Set');
    expect(fakes.access.passwords).toEqual([
      { userName: 'ada', currentPassword: null, newPassword: 'a long new password' },
    ]);
  });

  it('tells what was done', async () => {
    const { page } = await open();
    expect(await (await page.get(AccessPageHarness)).getText()).toContain('approveNode');
  });

  it('sends others to the overview', async () => {
    const { page } = await open('OPERATOR');
    expect(page.router.url).toBe('/');
  });
});
