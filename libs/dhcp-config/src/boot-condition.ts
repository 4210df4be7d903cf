import type { HttpArchitecture, TftpArchitecture } from './client-architecture.ts';
import { architectureCodes } from './client-architecture.ts';

/** The vendor class (option 60) test of firmware that loads over TFTP. */
export const pxeClients = 'match if substring(option vendor-class-identifier, 0, 9) = "PXEClient"';

/** The vendor class (option 60) test of firmware that loads over HTTP. */
export const httpClients =
  'match if substring(option vendor-class-identifier, 0, 10) = "HTTPClient"';

/** True of iPXE, which sends its user class (option 77) bare, or with the length byte of RFC 3004. */
export const ipxeCondition = 'option user-class = "iPXE" or option user-class = 04:69:50:58:45';

/** True of clients whose option 93 starts with a code of the architecture; a client may list several. */
export function architectureCondition(architecture: TftpArchitecture | HttpArchitecture): string {
  const tests = architectureCodes[architecture].map(
    (code) => `substring(option pxe-system-type, 0, 2) = 00:${code.toString(16).padStart(2, '0')}`,
  );
  // ROMs older than RFC 4578 send no option 93 and are all BIOS.
  return [...tests, ...(architecture === 'bios' ? ['not exists pxe-system-type'] : [])].join(
    ' or ',
  );
}
