import { settingsYaml } from '../../../testing/fake-settings-desk.ts';
import { Fakes } from '../../../testing/fakes.ts';
import { openPage } from '../../../testing/open-page.ts';
import { refusal } from '../../../testing/refusal.ts';
import { ActionDialogHarness } from '../display/action-dialog.harness.ts';
import { SettingsPageHarness } from './settings-page.harness.ts';

const changed = settingsYaml.replace('192.168.33.199', '192.168.33.149');

async function open(role: 'ADMIN' | 'OPERATOR' = 'ADMIN') {
  const fakes = new Fakes();
  fakes.session.viewer.set({ name: 'ada', role });
  const page = await openPage(fakes, '/settings');
  return { fakes, page, settings: await page.get(SettingsPageHarness) };
}

describe('SettingsPage', () => {
  it('opens with what is in force, and has nothing to preview', async () => {
    const { settings } = await open();
    expect(await settings.getYaml()).toBe(settingsYaml);
    expect(await settings.canPress('Preview changes')).toBe(false);
    expect(await settings.getRevision()).toContain('Revision 3, by ada');
  });

  it('shows line by line what a change does, then puts it in force after a question', async () => {
    const { settings, page, fakes } = await open();
    await settings.write(changed);
    await settings.press('Preview changes');
    expect(fakes.settings.documents).toEqual([changed]);
    expect(await settings.getRemoved()).toEqual(['-  range 192.168.33.100 192.168.33.199;']);
    expect(await settings.getAdded()).toEqual(['+  range 192.168.33.100 192.168.33.149;']);

    await settings.press('Apply…');
    expect(fakes.settings.applied).toEqual([]);
    await (await page.get(ActionDialogHarness)).run();
    expect(fakes.settings.applied).toEqual(['plan-1']);
    expect(await settings.getRevision()).toContain('Revision 4');
    expect(await settings.canPress('Apply…')).toBe(false);
  });

  it('lists every issue with its path and what to do', async () => {
    const { settings, fakes } = await open();
    fakes.settings.planned = refusal('privateNetwork.range.last', 'Expected an address, got x.');
    await settings.write(changed);
    await settings.press('Preview changes');
    expect(await settings.getFound()).toContain('privateNetwork.range.last');
    expect(await settings.getFound()).toContain('Expected an address, got x.');
    expect(await settings.getFound()).toContain('Do something else.');
    expect(await settings.canPress('Apply…')).toBe(false);
  });

  it('forgets a preview when the text changes after it', async () => {
    const { settings } = await open();
    await settings.write(changed);
    await settings.press('Preview changes');
    await settings.write(`${changed}# more\n`);
    expect(await settings.getAdded()).toEqual([]);
    expect(await settings.canPress('Apply…')).toBe(false);
  });

  it('takes an earlier version into the editor, and throws it away again', async () => {
    const { settings } = await open();
    await settings.press('Take this version into the editor');
    expect(await settings.getYaml()).toContain('name: quay');
    await settings.press('Discard my changes');
    expect(await settings.getYaml()).toBe(settingsYaml);
  });

  it('lets an operator preview but not apply', async () => {
    const { settings } = await open('OPERATOR');
    await settings.write(changed);
    await settings.press('Preview changes');
    expect(await settings.getAdded()).toHaveLength(1);
    expect(await settings.canPress('Apply…')).toBe(false);
  });
});
