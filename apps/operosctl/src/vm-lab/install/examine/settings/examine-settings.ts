import { expectSame, type CheckList } from '../check-list.ts';
import { controllerAddress } from '../../../controller/lab-settings.ts';
import {
  applyChange,
  planChange,
  type PlannedFile,
  settingsInForce,
} from '../../controller/settings-change.ts';
import { ControllerShell, ShellKey } from '../controller-shell.ts';
import type { RunningController } from '../running-controller.ts';
import { examineRevert } from './examine-revert.ts';
import { changedSettings } from './wished-change.ts';

const HOSTNAME = 'head';
const FIRST_LENT = '10.44.0.120';
const DNS = '203.0.113.53';

/** A word that has to be in the diff of a file. */
const EXPECTED: readonly (readonly [path: RegExp, added: string])[] = [
  [/dhcpd\.conf$/, FIRST_LENT],
  [/\/hostname$/, HOSTNAME],
  [/\/hosts$/, HOSTNAME],
  [/(?:resolved|networkd?)\b.*/, DNS],
  [/authorized_keys$/, 'ssh-ed25519'],
];

/** An admin changes the range, the name, the name servers and who may log in; all of it outlives a reset. */
export async function examineSettings(running: RunningController, list: CheckList): Promise<void> {
  const key = ShellKey.make(running.run.place.folder);
  const here = { namespace: running.lab.sides.namespace, address: controllerAddress };
  const shell = new ControllerShell(here, key);
  await list.check('nobody logs in without a key of theirs', async () => {
    const outcome = await shell.run('true').then(
      () => 'let in',
      () => 'refused',
    );
    expectSame(outcome, 'refused');
  });
  const wished = { hostname: HOSTNAME, firstLent: FIRST_LENT, dns: [DNS], sshKeys: [key.line] };
  await list.check('a change shows its diff, then is applied', async () => {
    const { session } = running;
    const plan = await planChange(session, changedSettings(await settingsInForce(session), wished));
    expectDiffs(plan.files);
    expectSame(await applyChange(session, plan.id), '');
  });
  await list.check('the change is in force at once', () => expectInForce(shell));
  await list.check('the change outlives a reset', async () => {
    await running.reset();
    await expectInForce(shell);
    const { controller } = await settingsInForce(running.session);
    expectSame(controller.hostname, HOSTNAME);
  });
  await examineRevert(running, shell, list);
}

function expectDiffs(files: readonly PlannedFile[]): void {
  const missing = EXPECTED.filter(
    ([path, added]) =>
      !files.some(
        (file) => path.test(file.path) && new RegExp(`^\\+.*${added}`, 'm').test(file.diff),
      ),
  );
  expectSame(
    missing.map(([path]) => path.source),
    [],
  );
}

/** What the daemons go by, not only what is in files. */
async function expectInForce(shell: ControllerShell): Promise<void> {
  const look = async (line: string): Promise<string> => (await shell.run(line)).trim();
  expectSame(await look('hostname'), HOSTNAME);
  expectSame(await look('cat /etc/hostname'), HOSTNAME);
  expectSame(await look(`grep -c ${FIRST_LENT} /etc/dhcp/dhcpd.conf`), '1');
  expectSame(await look('systemctl is-active isc-dhcp-server'), 'active');
  expectSame(await look(`resolvectl dns | grep -c ${DNS}`), '1');
}
