import { applyChange, planChange, settingsInForce } from '../../controller/settings-change.ts';
import { expectSame, type CheckList } from '../check-list.ts';
import type { ControllerShell } from '../controller-shell.ts';
import type { RunningController } from '../running-controller.ts';
import { changedSettings } from './wished-change.ts';

const POISON = '10.44.0.66';
const MOST_SECONDS = 10; // what is promised, on an emulated processor too

// A dhcpd that passes its own check and ends once it is to lend one address; the other configurations it serves.
const FRAIL_DHCPD = `#!/bin/sh
case " $* " in *" -t "*) ;; *) grep -q ${POISON} /etc/dhcp/dhcpd.conf && exit 1 ;; esac
exec /usr/sbin/dhcpd.whole "$@"
`;

/** A change with which dhcpd does not answer is put back in time, and the admin is told. */
export async function examineRevert(
  { session, run }: RunningController,
  shell: ControllerShell,
  list: CheckList,
): Promise<void> {
  await list.check('a change with which dhcpd does not run is put back, and says so', async () => {
    const encoded = Buffer.from(FRAIL_DHCPD).toString('base64');
    await shell.run(
      `mv /usr/sbin/dhcpd /usr/sbin/dhcpd.whole && echo ${encoded} | base64 -d >/usr/sbin/dhcpd && chmod 755 /usr/sbin/dhcpd`,
    );
    const before = await settingsInForce(session);
    const plan = await planChange(session, changedSettings(before, { firstLent: POISON }));
    const began = performance.now();
    const refusal = await applyChange(session, plan.id);
    const seconds = (performance.now() - began) / 1000;
    if (!/dhcp/i.test(refusal))
      throw new Error(`Expected a refusal that names dhcpd, got: ${refusal}`);
    expectSame((await settingsInForce(session)).privateNetwork, before.privateNetwork);
    expectSame((await shell.run(`grep -c ${POISON} /etc/dhcp/dhcpd.conf || true`)).trim(), '0');
    expectSame((await shell.run('systemctl is-active isc-dhcp-server')).trim(), 'active');
    run.say(`putting it back took ${seconds.toFixed(1)} s`);
    if (seconds > MOST_SECONDS)
      throw new Error(`Expected that in ${MOST_SECONDS} s, it took ${seconds.toFixed(1)} s`);
  });
}
