import { networkInterfaces } from 'node:os';
import { Injectable } from '@nestjs/common';
import {
  certificateNames,
  type DnsName,
  type Ipv4Address,
  parseDnsName,
  parseIpv4Address,
} from '@operos/cluster-model';
import { Config } from '../config.ts';
import { SettingsStore } from '../settings/settings-store.ts';

/** Under which names and addresses this controller is reached. */
export interface SiteName {
  readonly dnsNames: readonly DnsName[];
  readonly addresses: readonly Ipv4Address[];
}

/** The names for certificates: those of the settings in force on a controller, those of the environment elsewhere. */
@Injectable()
export class SiteNames {
  constructor(
    private readonly config: Config,
    private readonly settings: SettingsStore,
  ) {}

  /** As of now: settings change, and so does an address that the site's DHCP server gives. */
  current(): SiteName {
    const { serverNames, serverAddresses, provisioning } = this.config;
    if (!provisioning.installed) return { dnsNames: serverNames, addresses: serverAddresses };
    const { dns, addresses } = certificateNames(this.settings.current().settings, this.#leased());
    const dnsNames = dns.map(parseDnsName).filter((name) => name !== undefined);
    return {
      dnsNames: [...new Set([...dnsNames, ...serverNames])],
      addresses: [...new Set([...addresses, ...serverAddresses])],
    };
  }

  /** Where people find Waterfront: the controller's own addresses and its public name, the private address first. */
  hosts(): (DnsName | Ipv4Address)[] {
    const { privateNetwork, publicNetwork, controller } = this.settings.current().settings;
    const fixed = publicNetwork.mode === 'static' ? [publicNetwork.address] : this.#leased();
    const { publicHostname } = controller;
    const named = publicHostname === undefined ? [] : [publicHostname];
    return [...new Set([privateNetwork.controllerAddress, ...named, ...fixed])];
  }

  #leased(): Ipv4Address[] {
    const { publicNetwork } = this.settings.current().settings;
    if (publicNetwork.mode !== 'dhcp') return [];
    return (networkInterfaces()[publicNetwork.interface] ?? [])
      .map(({ address }) => parseIpv4Address(address))
      .filter((address) => address !== undefined);
  }
}
