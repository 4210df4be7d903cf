import { documentedPorts } from '@operos/controller-config';
import { controllerAddress } from '../../../controller/lab-settings.ts';
import { publicAddress } from '../../controller/controller-settings.ts';
import { settingsInForce } from '../../controller/settings-change.ts';
import { expectSame, type CheckList } from '../check-list.ts';
import type { RunningController } from '../running-controller.ts';
import { portDifferences } from './port-differences.ts';
import { scanPorts } from './scan-ports.ts';

/** Every port of both sides is tried; what answers is what is documented, no more and no less. */
export async function examinePorts(running: RunningController, list: CheckList): Promise<void> {
  const documented = documentedPorts(await settingsInForce(running.session));
  const { namespace, site } = running.lab.sides;
  const sides = [
    { side: 'private', namespace, address: controllerAddress },
    { side: 'public', namespace: site, address: publicAddress },
  ] as const;
  for (const { side, ...from } of sides)
    await list.check(`the ${side} side has only the documented ports`, async () => {
      const scanned = await Promise.all(
        (['tcp', 'udp'] as const).map((protocol) =>
          scanPorts(from.namespace, from.address, protocol),
        ),
      );
      const ofSide = documented.filter((port) => port.side === side);
      expectSame(portDifferences(scanned.flat(), ofSide), []);
    });
}
