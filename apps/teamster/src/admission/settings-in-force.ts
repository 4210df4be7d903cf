import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ClusterSettings } from '@operos/cluster-model';
import { SettingsStore } from '../settings/settings-store.ts';

/** The cluster's settings for those who can do without: a Teamster may run before there are any. */
@Injectable()
export class SettingsInForce {
  #store: SettingsStore | null | undefined;

  constructor(private readonly modules: ModuleRef) {}

  current(): ClusterSettings | undefined {
    this.#store ??= this.#find();
    return this.#store?.current().settings;
  }

  #find(): SettingsStore | null {
    try {
      return this.modules.get(SettingsStore, { strict: false });
    } catch {
      return null; // no module of this Teamster keeps settings
    }
  }
}
