import { cleanText } from './clean-text.ts';
import type { SystemInfo } from './hardware-report.ts';
import { isPlaceholderSerial } from './placeholder.ts';
import { isBogusUuid, parseSystemUuid } from './system-uuid.ts';

/** The four texts of SMBIOS that may tell a machine from its twin, as found. */
export interface RawIdentifiers {
  readonly serial: string | undefined;
  readonly uuid: string | undefined;
  readonly boardSerial: string | undefined;
  readonly chassisSerial: string | undefined;
}

type Identifiers = Pick<
  SystemInfo,
  'serial' | 'uuid' | 'boardSerial' | 'chassisSerial' | 'placeholders'
>;

/** Cleans the identifiers, sets placeholders to null and notes what stood there, so that an admin can see why. */
export function readIdentifiers(raw: RawIdentifiers): Identifiers {
  const placeholders: string[] = [];
  const serial = (name: string, text: string | undefined): string | null => {
    const clean = cleanText(text);
    if (clean === null || !isPlaceholderSerial(clean)) return clean;
    placeholders.push(cleanText(`${name}: ${clean}`) ?? name);
    return null;
  };
  const uuid = parseSystemUuid(raw.uuid ?? '');
  if (uuid !== null && isBogusUuid(uuid)) placeholders.push(`uuid: ${uuid}`);
  return {
    serial: serial('serial', raw.serial),
    uuid: uuid !== null && isBogusUuid(uuid) ? null : uuid,
    boardSerial: serial('boardSerial', raw.boardSerial),
    chassisSerial: serial('chassisSerial', raw.chassisSerial),
    ...(placeholders.length > 0 && { placeholders }),
  };
}
