import { MatButtonHarness } from '@angular/material/button/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { Fakes } from '../../../testing/fakes.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { openPage } from '../../../testing/open-page.ts';
import { refusal } from '../../../testing/refusal.ts';
import { waitingMachine } from '../../../testing/waiting-machine.ts';
import { ActionDialogHarness } from '../display/action-dialog.harness.ts';
import { ApprovalsHarness } from './approvals.harness.ts';
import type { WaitingMachine } from './waiting-desk.ts';

const first = waitingMachine({
  id: 'w1',
  name: 'machine-1',
  firstSeen: '2026-11-23T17:00:00.000Z',
});
const second = waitingMachine({
  id: 'w2',
  name: 'machine-2',
  phrase: 'five words of its own',
  firstSeen: '2026-11-23T17:10:00.000Z',
});
const impostor = waitingMachine({
  id: 'w3',
  name: 'machine-3',
  firstSeen: '2026-11-23T17:20:00.000Z',
  conflictsWith: waitingMachine({
    id: 'n7',
    name: 'node-7',
    phase: 'Ready',
    phrase: 'other words',
    identity: { keyThumbprint: 'other', score: 95, evidence: first.identity.evidence },
  }),
});

async function open(
  machines: readonly WaitingMachine[],
  role: 'ADMIN' | 'OPERATOR' | 'VIEWER' = 'OPERATOR',
) {
  const fakes = new Fakes();
  fakes.session.viewer.set({ name: 'ada', role });
  fakes.waiting.machines = machines;
  fakes.nodes.rows.set(machines.map(({ id, name }) => nodeRow({ id, name, phase: 'Pending' })));
  const page = await openPage(fakes, '/approvals');
  return { fakes, page, queue: await page.get(ApprovalsHarness) };
}

async function pressIn(dialog: MatDialogHarness, label: string): Promise<void> {
  await (await dialog.getHarness(MatButtonHarness.with({ text: label }))).click();
}

describe('Approvals', () => {
  it('lists the longest waiting first, each with its five words', async () => {
    const { queue } = await open([second, first]);
    expect(await queue.getNames()).toEqual(['machine-1', 'machine-2']);
    expect(await queue.getPhrases()).toEqual([first.phrase, 'five words of its own']);
    expect(await queue.getSummary()).toBe('2 machines wait.');
  });

  it('approves one after a question', async () => {
    const { queue, page, fakes } = await open([first]);
    await queue.press('Approve');
    const asked = await page.get(ActionDialogHarness);
    expect(await asked.getTitle()).toBe('Approve machine-1?');
    expect(fakes.actions.done).toEqual([]);
    await asked.run();
    expect(fakes.actions.done).toEqual(['approve w1']);
    expect(await queue.getNames()).toEqual([]);
  });

  it('approves the selected ones together', async () => {
    const { queue, page, fakes } = await open([first, second]);
    await queue.select('machine-2');
    await queue.press('Approve 1 selected…');
    const dialog = await page.everywhere.getHarness(MatDialogHarness);
    expect(await dialog.getContentText()).toContain('five words of its own');
    await pressIn(dialog, 'Approve');
    expect(fakes.actions.done).toEqual(['approve w2']);
  });

  it('approves all shown but those that look like another, and says who was refused', async () => {
    const { queue, page, fakes } = await open([first, second, impostor]);
    fakes.actions.answer = (id) =>
      id === 'w2'
        ? refusal('', 'No address is free.')
        : { kind: 'done', value: { node: nodeRow({ id, phase: 'Approved' }) } };
    await queue.press('Approve all 2…');
    const dialog = await page.everywhere.getHarness(MatDialogHarness);
    await pressIn(dialog, 'Approve');
    expect(fakes.actions.done).toEqual(['approve w1', 'approve w2']);
    expect(await dialog.getContentText()).toContain('1 of 2 approved.');
    expect(await dialog.getContentText()).toContain('No address is free.');
    expect(await queue.getNames()).toEqual(['machine-3', 'machine-2']);
  });

  it('puts a machine beside the one it looks like and marks what differs', async () => {
    const { queue } = await open([impostor]);
    expect(await queue.getDifferences()).toEqual(['Key', 'Five words']);
  });

  it('replaces the server that a machine is after its name was typed', async () => {
    const { queue, page, fakes } = await open([impostor], 'ADMIN');
    await queue.press('Replace node-7…');
    const asked = await page.get(ActionDialogHarness);
    expect(await asked.getTitle()).toBe('Replace node-7 by machine-3?');
    expect(await asked.isLocked()).toBe(true);
    await asked.type('node-7');
    await asked.run();
    expect(fakes.actions.done).toEqual(['replace n7 by w3']);
    expect(await queue.getNames()).toEqual([]);
  });

  it('lets only an admin replace', async () => {
    const { queue } = await open([impostor]);
    const buttons = await queue.getButtons();
    expect(buttons).toContain('Approve as a second machine');
    expect(buttons).not.toContain('Replace node-7…');
    expect(await (await queue.host()).text()).toContain('an admin can replace node-7');
  });

  it('offers to replace nothing that was never let in', async () => {
    const rival = { ...impostor, conflictsWith: { ...impostor.conflictsWith!, phase: 'Pending' } };
    const { queue } = await open([rival as WaitingMachine], 'ADMIN');
    expect(await queue.getButtons()).not.toContain('Replace node-7…');
  });

  it('shows a hundred at a time and turns pages; what leaves takes the last page along', async () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      waitingMachine({
        id: `m${index}`,
        name: `machine-${index}`,
        firstSeen: new Date(Date.UTC(2026, 10, 23, 12) + index * 1000).toISOString(),
      }),
    );
    const { queue, fakes } = await open(many);
    expect(await queue.getSummary()).toBe('201 machines wait.');
    expect(await queue.getRange()).toBe('1 to 100 of 201');
    await queue.select('machine-1');
    await queue.press('Next');
    expect(await queue.getButtons()).not.toContain('Approve 1 selected…');
    await queue.press('Next');
    expect(await queue.getRange()).toBe('201 to 201 of 201');
    expect(await queue.getNames()).toEqual(['machine-200']);
    fakes.nodes.show(nodeRow({ id: 'm200', phase: 'Approved' }));
    expect(await queue.getRange()).toBe('101 to 200 of 200');
    expect(await queue.getButtons()).toContain('Approve all 100 of this page…');
    await queue.press('Previous');
    expect((await queue.getNames())[0]).toBe('machine-0');
  });

  it('lets a viewer look only', async () => {
    const { queue } = await open([first], 'VIEWER');
    expect(await queue.getNames()).toEqual(['machine-1']);
    expect(await queue.getButtons()).toEqual([]);
  });

  it('drops a machine that somebody else decided about', async () => {
    const { queue, fakes } = await open([first, second]);
    fakes.nodes.show(nodeRow({ id: 'w1', phase: 'Approved' }));
    expect(await queue.getNames()).toEqual(['machine-2']);
  });

  it('shows a machine that begins to wait', async () => {
    const { queue, fakes } = await open([first]);
    fakes.waiting.machines = [first, second];
    fakes.nodes.show(nodeRow({ id: 'w2', phase: 'Pending' }));
    expect(await queue.getNames()).toEqual(['machine-1', 'machine-2']);
  });

  it('opens enrolment, counts down and closes it', async () => {
    const { queue, fakes } = await open([]);
    await queue.press('Let machines in by themselves for a while…');
    await queue.setWindow(20, 12);
    await queue.press('Open enrolment');
    expect(await queue.getWindow()).toContain('another 20 min, at most 12 more.');
    fakes.clock.now.update((now) => now + 90_000);
    expect(await queue.getWindow()).toContain('18 min 30 s');
    await queue.press('Close now');
    expect(await queue.getWindow()).toBe('');
  });

  it('says why enrolment was not opened', async () => {
    const { queue, fakes } = await open([]);
    fakes.window.refusal = refusal('minutes', 'Expected at most 60 minutes, got 90.');
    await queue.press('Let machines in by themselves for a while…');
    await queue.setWindow(90, 1);
    await queue.press('Open enrolment');
    expect(await queue.getPanelText()).toContain('Expected at most 60 minutes, got 90.');
  });

  it('says the next physical act when nothing waits', async () => {
    const { queue } = await open([]);
    expect(await (await queue.host()).text()).toContain('Power on a server that is cabled');
  });
});
