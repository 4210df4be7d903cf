import {
  NamespaceBridge,
  NamespaceController,
  type NamespaceControllerOptions,
  NetworkNamespaces,
} from '@operos/dhcp-config/testing';
import { writeBootImages } from './boot-images.ts';
import {
  agentPort,
  controllerAddress,
  controllerSettings,
  prefixLength,
} from './controller-settings.ts';
import { programs } from './programs.ts';
import { TeamsterSession } from './teamster-session.ts';

/** A controller at one end of a cable. */
export class Controller {
  readonly wire: NetworkNamespaces;
  readonly #controller: NamespaceController;
  #bridge: NamespaceBridge | undefined;

  private constructor(wire: NetworkNamespaces, controller: NamespaceController) {
    this.wire = wire;
    this.#controller = controller;
  }

  /** Starts everything and returns when every daemon listens; cleans up if one does not. */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<Controller> {
    const wire = new NetworkNamespaces({ address: controllerAddress, prefixLength });
    try {
      return new Controller(
        wire,
        await NamespaceController.start({ ...optionsOn(wire), environment }),
      );
    } catch (error) {
      wire.remove();
      throw error;
    }
  }

  /** What dhcpd has lent so far. */
  get leases(): string {
    return this.#controller.leases;
  }

  get bootTree(): string {
    return this.#controller.bootTree;
  }

  /** Below here Teamster writes the files of the controller. */
  get root(): string {
    return this.#controller.root;
  }

  /** Signs in as the first admin. */
  async signIn(): Promise<TeamsterSession> {
    const { httpPort, passwordFile } = this.#controller;
    this.#bridge ??= await NamespaceBridge.open(this.wire.server, httpPort);
    return TeamsterSession.open(`http://127.0.0.1:${this.#bridge.port}`, passwordFile);
  }

  /** Has dhcpd read its file again, as a restart of its unit does. */
  async restartDhcpd(): Promise<void> {
    await this.#controller.restartDhcpd();
  }

  /** Ends every daemon and removes every file and namespace. */
  async stop(): Promise<void> {
    this.#bridge?.close();
    await this.#controller.stop();
    this.wire.remove();
  }
}

function optionsOn(wire: NetworkNamespaces): NamespaceControllerOptions {
  return {
    namespace: wire.server,
    networkInterface: wire.serverInterface,
    address: controllerAddress,
    agentPort,
    teamster: programs.teamster,
    settings: controllerSettings(wire.serverInterface),
    layImages: writeBootImages,
  };
}
