import { copyFileSync } from 'node:fs';
import { NamespaceBridge, NamespaceController } from '@operos/dhcp-config/testing';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { lockLab } from '../lab/place/lab-lock.ts';
import {
  agentPort,
  controllerAddress,
  controllerCidr,
  labSettings,
  personCidr,
} from './controller/lab-settings.ts';
import { kernelOf, layImages } from './controller/worker-images.ts';
import { type Accelerator, findAccelerator } from './emulator/accelerator.ts';
import { type Emulator, findEmulator } from './emulator/emulator.ts';
import { prepareVmLab, serialLogOf, type VmLabPlace } from './lab-place.ts';
import type { ControllerStatus, MachineStatus, VmLabStatus } from './lab-status.ts';
import type { MachinePlan } from './machine/machine-plan.ts';
import { VirtualMachine } from './machine/virtual-machine.ts';
import { BRIDGE, BridgedNamespace } from './network/bridged-namespace.ts';
import type { LabNetwork } from './network/lab-network.ts';
import { type LinkQuality, printLinkQuality, soundLink } from './network/link-quality.ts';
import { SocketSwitch } from './network/socket-switch.ts';

/** Who lends addresses and serves images in a lab. */
export type LabController =
  /** Daemons in the lab's namespace, with the images of that folder. */
  | { readonly kind: 'daemons'; readonly images: string }
  /** One of its machines. */
  | { readonly kind: 'machine' }
  /** Nobody: what can be had without privileges. */
  | { readonly kind: 'none' };

/** What a lab is made of. */
export interface VmLabOptions {
  readonly place: VmLabPlace;
  readonly machines: readonly MachinePlan[];
  readonly controller: LabController;
  /** A folder with another Debian's QEMU, where there is one. */
  readonly unpackedEmulator?: string | undefined;
}

interface CabledMachine {
  readonly machine: VirtualMachine;
  readonly taps: readonly string[];
  link: LinkQuality;
}

interface Power {
  readonly emulator: Emulator;
  readonly accelerator: Accelerator;
}

/** A controller and machines on a private network, from start to stop. */
export class VmLab {
  readonly #options: VmLabOptions;
  readonly #power: Power;
  readonly #unlock: () => void;
  readonly #network: LabNetwork;
  readonly #machines: ReadonlyMap<string, CabledMachine>;
  #controller: NamespaceController | undefined;
  #bridge: NamespaceBridge | undefined;

  private constructor(options: VmLabOptions, power: Power) {
    this.#options = options;
    this.#power = power;
    prepareVmLab(
      options.place,
      options.machines.map(({ name }) => name),
    );
    this.#unlock = lockLab(options.place.folder);
    this.#network = networkFor(options);
    this.#machines = new Map(
      options.machines.map((plan, index) => [plan.name, this.#cable(plan, index)]),
    );
  }

  /** Starts the controller; every machine is off. Cleans up when anything does not start. */
  static async start(options: VmLabOptions): Promise<VmLab> {
    const emulator = findEmulator(options.unpackedEmulator);
    const { controller } = options;
    const kernel = controller.kind === 'daemons' ? kernelOf(controller.images) : null;
    const accelerator = await findAccelerator(emulator, kernel);
    const lab = new VmLab(options, { emulator, accelerator });
    try {
      await lab.#startController();
      return lab;
    } catch (error) {
      await lab.stop();
      throw error;
    }
  }

  get status(): VmLabStatus {
    return {
      accelerator: this.#power.accelerator,
      emulator: this.#power.emulator.version,
      namespace: this.#network.namespace,
      site: this.#network.site,
      controller: this.#controllerStatus(),
      machines: [...this.#machines.values()].map((each) => this.#statusOf(each)),
    };
  }

  /** The machine of that name; fails with the names that there are. */
  machine(name: string): VirtualMachine {
    return this.#find(name).machine;
  }

  /** Changes how well a machine's cables work. */
  async setLink(name: string, quality: LinkQuality): Promise<void> {
    const cabled = this.#find(name);
    cabled.link = quality;
    await cabled.machine.setLink(quality.isUp);
    this.#network.lose(
      [...this.#machines.values()].flatMap(({ taps, link: { lossPerTenThousand } }) =>
        taps.map((tap) => ({ tap, lossPerTenThousand })),
      ),
    );
  }

  /** Ends everything; the logs stay. */
  async stop(): Promise<void> {
    await Promise.all([...this.#machines.values()].map(({ machine }) => machine.powerOff()));
    this.#bridge?.close();
    await this.#controller?.stop();
    this.#network.remove();
    this.#unlock();
  }

  async #startController(): Promise<void> {
    const { place, controller } = this.#options;
    const { namespace } = this.#network;
    if (controller.kind !== 'daemons' || namespace === null) return;
    this.#controller = await NamespaceController.start({
      namespace,
      networkInterface: BRIDGE,
      address: controllerAddress,
      agentPort,
      teamster: place.teamsterProgram,
      settings: labSettings,
      layImages: (root) => layImages(controller.images, root),
      logs: place.logs,
      environment: {
        NODE_ENV: 'production',
        WATERFRONT_DIR: place.waterfront,
        OPEROS_NETWORK_WATCH: '1',
      },
    });
    copyFileSync(this.#controller.passwordFile, place.passwordFile);
    this.#bridge = await NamespaceBridge.open(namespace, this.#controller.httpPort);
  }

  #controllerStatus(): ControllerStatus | null {
    const [controller, bridge] = [this.#controller, this.#bridge];
    if (controller === undefined || bridge === undefined) return null;
    const { passwordFile, logs } = this.#options.place;
    const url = `http://127.0.0.1:${bridge.port}`;
    const { layers, bootAccessLog } = controller;
    return {
      url,
      passwordFile,
      address: controllerAddress,
      agentPort,
      layers,
      bootAccessLog,
      logs,
    };
  }

  #cable(plan: MachinePlan, index: number): CabledMachine {
    const taps = plan.macs.map((_mac, nic) => `vm${index + 1}n${nic}`);
    const machine = new VirtualMachine(plan, {
      ...this.#power,
      runIn: this.#network.runIn,
      cables: taps.map((tap, nic) => this.#network.layCable(tap, plan.sides[nic] ?? 'private')),
      folder: this.#options.place.machines,
      serialLog: serialLogOf(this.#options.place, plan.name),
    });
    return { machine, taps, link: soundLink };
  }

  #statusOf({ machine, link }: CabledMachine): MachineStatus {
    const { plan, poweredOnAt } = machine;
    return {
      name: plan.name,
      firmware: plan.firmware,
      power: machine.isOn ? 'on' : 'off',
      poweredOnAt: poweredOnAt === undefined ? null : new Date(poweredOnAt).toISOString(),
      macs: plan.macs,
      serialNumber: plan.identity.serial,
      link: printLinkQuality(link),
      serialLog: serialLogOf(this.#options.place, plan.name),
    };
  }

  #find(name: string): CabledMachine {
    const found = this.#machines.get(name);
    if (found !== undefined) return found;
    throw new CommandFailure(
      exitCodes.usage,
      `Expected one of ${[...this.#machines.keys()].join(', ')}, got ${name}`,
    );
  }
}

function networkFor({ controller, place }: VmLabOptions): LabNetwork {
  switch (controller.kind) {
    case 'daemons':
      return new BridgedNamespace(controllerCidr);
    case 'machine':
      return new BridgedNamespace(personCidr);
    case 'none':
      return new SocketSwitch(place.machines, Math.random);
  }
}
