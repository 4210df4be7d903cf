/** What firmware that loads over TFTP says it is, in words for the codes of DHCP option 93 (RFC 4578 §2.1). */
export type TftpArchitecture = (typeof tftpArchitectures)[number];

/** What firmware that loads over HTTP says it is (vendor class `HTTPClient`, UEFI 2.10 §24.7). */
export type HttpArchitecture = (typeof httpArchitectures)[number];

/** Every architecture that PXE-boots, in the order a file names them. */
export const tftpArchitectures = [
  'bios',
  'uefi-ia32',
  'uefi-x64',
  'uefi-arm32',
  'uefi-arm64',
] as const;

/** Every architecture that HTTP-boots, in the order a file names them. */
export const httpArchitectures = ['http-ia32', 'http-x64', 'http-arm32', 'http-arm64'] as const;

/** The values of option 93 that each architecture sends (IANA "Processor Architecture Types"). */
export const architectureCodes: Readonly<
  Record<TftpArchitecture | HttpArchitecture, readonly number[]>
> = {
  bios: [0],
  'uefi-ia32': [6],
  'uefi-x64': [7, 9], // firmware written before the RFC's erratum sends 9
  'uefi-arm32': [10],
  'uefi-arm64': [11],
  'http-ia32': [15],
  'http-x64': [16],
  'http-arm32': [18],
  'http-arm64': [19],
};
