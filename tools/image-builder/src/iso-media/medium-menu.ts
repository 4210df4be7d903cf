import type { MediumLabel, MenuArguments, MenuLabel, MenuText, SerialLine } from '@operos/pxe';

/** What the medium offers before any system runs; one model for isolinux and for GRUB. */
export interface MediumMenu {
  readonly title: MenuText;
  readonly label: MediumLabel;
  /** Seconds until the first entry boots by itself. */
  readonly timeoutSeconds: number;
  readonly serial: SerialLine;
  /** Whether a person at the console may change a kernel line: only in development builds. */
  readonly editable: boolean;
  readonly entries: readonly [SystemEntry, ...MediumEntry[]];
}

/** One line of the menu. */
export type MediumEntry = SystemEntry | ToolEntry;

/** Starts the system on the medium. */
export interface SystemEntry {
  readonly kind: 'system';
  readonly label: MenuLabel;
  readonly text: MenuText;
  readonly arguments: MenuArguments;
}

/** Something a person standing at the machine asks for. */
export interface ToolEntry {
  readonly kind: 'local-disk' | 'memtest' | 'hardware-info' | 'reboot' | 'power-off';
  readonly label: MenuLabel;
  readonly text: MenuText;
}
