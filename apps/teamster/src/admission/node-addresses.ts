import { Injectable } from '@nestjs/common';
import { type ClusterSettings, freeAddresses, type Ipv4Address } from '@operos/cluster-model';
import { LiveFleet } from '../fleet/live-fleet.ts';
import { SettingsInForce } from './settings-in-force.ts';

interface Supply {
  readonly of: ClusterSettings;
  readonly candidates: Iterator<Ipv4Address, void>;
}

/** Gives out lasting addresses of the private network, each once. */
@Injectable()
export class NodeAddresses {
  #supply: Supply | undefined;

  constructor(
    private readonly fleet: LiveFleet,
    private readonly settings: SettingsInForce,
  ) {}

  /** Null when there are no settings to take one from, undefined when the network is full. */
  next(): Ipv4Address | null | undefined {
    const settings = this.settings.current();
    if (settings === undefined) return null;
    if (this.#supply?.of !== settings) this.startOver(settings);
    return this.#search();
  }

  /** To be called when an address becomes free. */
  startOver(settings = this.settings.current()): void {
    this.#supply =
      settings === undefined
        ? undefined
        : { of: settings, candidates: freeAddresses(settings, []) };
  }

  #search(): Ipv4Address | undefined {
    for (;;) {
      const address = this.#supply?.candidates.next().value ?? undefined;
      if (address === undefined || this.fleet.registry.withAddress(address) === undefined)
        return address;
    }
  }
}
