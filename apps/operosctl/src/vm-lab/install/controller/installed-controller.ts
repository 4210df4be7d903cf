import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '@operos/dhcp-config/testing';
import { agentPort, controllerAddress } from '../../controller/lab-settings.ts';
import { ControllerDoor, type DoorPlace, fetchAuthority } from './controller-door.ts';
import { ControllerSession } from './controller-session.ts';
import { publicAddress } from './controller-settings.ts';

const START_MS = 900_000;
const LOOK_EVERY_MS = 1000; // an emulated machine has little time for questions

/** Both sides of a lab from which a controller is looked at. */
export interface BothSides {
  /** The namespace of the private network. */
  readonly namespace: string;
  /** The namespace of the site. */
  readonly site: string;
}

/** An installed controller that answers. */
export class InstalledController {
  readonly authority: string;
  readonly sides: BothSides;
  readonly privateDoor: ControllerDoor;
  readonly publicDoor: ControllerDoor;

  private constructor(
    authority: string,
    sides: BothSides,
    [privateDoor, publicDoor]: readonly [ControllerDoor, ControllerDoor],
  ) {
    this.authority = authority;
    this.sides = sides;
    this.privateDoor = privateDoor;
    this.publicDoor = publicDoor;
  }

  /** Waits until the controller's agent port shows the authority with this fingerprint. */
  static async find(sides: BothSides, fingerprint: string): Promise<InstalledController> {
    const here = { namespace: sides.namespace, address: controllerAddress };
    const authority = await patiently('the controller to show its authority', () =>
      fetchAuthority(here, { agentPort, fingerprint }),
    );
    const there: DoorPlace = { namespace: sides.site, address: publicAddress, authority };
    const doors = [
      await ControllerDoor.open({ ...here, authority }),
      await ControllerDoor.open(there),
    ] as const;
    return new InstalledController(authority, sides, doors);
  }

  /** Waits until Waterfront answers on both sides, to whoever trusts the cluster alone. */
  async untilWaterfrontAnswers(): Promise<void> {
    for (const door of [this.privateDoor, this.publicDoor])
      await patiently(`Waterfront at ${door.origin}`, async () => {
        const { status, body } = await door.ask({ method: 'GET', path: '/' });
        if (status !== 200 || !/<wf-|<title>/.test(body.toString()))
          throw new Error(`Expected Waterfront at ${door.origin}, got status ${status}`);
        return true;
      });
  }

  /** Waits until Teamster lets the admin in, on the private side. */
  signIn(password: string): Promise<ControllerSession> {
    return patiently('Teamster to let the admin in', () =>
      ControllerSession.open(this.privateDoor, password),
    );
  }

  close(): void {
    this.privateDoor.close();
    this.publicDoor.close();
  }
}

/** Asks until there is an answer; at the end the last refusal is the reason. */
export async function patiently<Found>(
  what: string,
  look: () => Promise<Found>,
  deadlineMs = START_MS,
): Promise<Found> {
  let refusal: unknown;
  try {
    return await eventually(
      what,
      async () => {
        try {
          return await look();
        } catch (error) {
          refusal = error;
          await wait(LOOK_EVERY_MS);
          return undefined;
        }
      },
      deadlineMs,
    );
  } catch (cause) {
    throw new Error(`${(cause as Error).message}; at last: ${reason(refusal)}`, { cause });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : 'nothing';
}
