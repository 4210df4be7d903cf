import type { ModuleMetadata } from '@nestjs/common';

/** How the API is offered. */
export class GraphqlSettings {
  constructor(
    /** Shows the explorer, and the schema to everybody. Never on a controller. */
    readonly development: boolean,
  ) {}
}

/** How the API is offered, and where its ports come from. */
export interface GraphqlModuleOptions {
  readonly development: boolean;
  /** Modules that export Fleet, EventLog, Admission, SettingsStore, LeaseView, NetworkAlarms, ImageShelf, Installation and what AccessModule exports. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}
