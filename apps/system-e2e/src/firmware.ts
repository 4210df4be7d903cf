import type { UdhcpcIdentity } from '@operos/dhcp-config/testing';

/** What a firmware says of itself when it asks for an address. */
export type Firmware = Omit<UdhcpcIdentity, 'mac'>;

/** The firmwares that differ in what they load (DHCP option 93), and iPXE, which asks again for its script. */
export const firmwares = {
  bios: { architecture: 0, vendorClass: 'PXEClient:Arch:00000:UNDI:002001' },
  uefi: { architecture: 7, vendorClass: 'PXEClient:Arch:00007:UNDI:003016' },
  uefiHttp: { architecture: 16, vendorClass: 'HTTPClient:Arch:00016:UNDI:003001' },
  ipxe: { architecture: 7, vendorClass: 'PXEClient:Arch:00007:UNDI:003016', userClass: 'iPXE' },
} as const satisfies Readonly<Record<string, Firmware>>;
