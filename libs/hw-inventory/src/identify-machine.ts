import { cleanText } from './clean-text.ts';
import type { HardwareReport, SystemInfo } from './hardware-report.ts';
import { identifyByMac } from './identify-by-mac.ts';
import type { IdentityEvidence, MachineIdentity } from './machine-identity.ts';
import { isPlaceholderSerial } from './placeholder.ts';
import { isBogusUuid } from './system-uuid.ts';

const SCORES = { uuid: 60, serial: 50, boardSerial: 30, chassisSerial: 10 } as const;
const FULL_SCORE = 100;

/**
 * Tells a machine by its SMBIOS UUID and serials; only when it has none of them, by the permanent addresses of its
 * on-board network ports. Disks, memory, processors, add-in cards and virtual interfaces have no say.
 */
export function identifyMachine(report: HardwareReport): MachineIdentity {
  const { system } = report;
  const ofFirmware = firmwareEvidence(system);
  const decides = ofFirmware.some((one) => one.kind !== 'chassis-serial');
  const evidence = decides ? ofFirmware : [...ofFirmware, ...identifyByMac(report.interfaces)];
  const sum = evidence.reduce((total, one) => total + one.score, 0);
  return {
    evidence,
    score: Math.min(FULL_SCORE, sum),
    label: labelOf(system, evidence),
    placeholderIgnored: [...new Set([...(system.placeholders ?? []), ...placeholdersIn(system)])],
  };
}

function firmwareEvidence(system: SystemInfo): IdentityEvidence[] {
  const board = system.boardVendor ?? system.vendor;
  return [
    ...(system.uuid !== null && !isBogusUuid(system.uuid)
      ? [{ kind: 'system-uuid', value: system.uuid, score: SCORES.uuid } as const]
      : []),
    ...serialEvidence('system-serial', [system.vendor, system.serial], SCORES.serial),
    ...serialEvidence('board-serial', [board, system.boardSerial], SCORES.boardSerial),
    // Blades report the serial of the enclosure they share, so this one decides nothing alone.
    ...serialEvidence(
      'chassis-serial',
      [system.vendor, system.chassisSerial],
      SCORES.chassisSerial,
    ),
  ];
}

function serialEvidence(
  kind: IdentityEvidence['kind'],
  [vendor, serial]: readonly [string | null, string | null],
  score: number,
): IdentityEvidence[] {
  if (serial === null || isPlaceholderSerial(serial)) return [];
  return [{ kind, value: vendor === null ? serial : `${vendor} / ${serial}`, score }];
}

function placeholdersIn(system: SystemInfo): string[] {
  const serials = (['serial', 'boardSerial', 'chassisSerial'] as const).flatMap((name) => {
    const value = system[name];
    return value !== null && isPlaceholderSerial(value) ? [`${name}: ${value}`] : [];
  });
  return system.uuid !== null && isBogusUuid(system.uuid)
    ? [`uuid: ${system.uuid}`, ...serials]
    : serials;
}

function labelOf(system: SystemInfo, evidence: readonly IdentityEvidence[]): string {
  const model = modelOf(system);
  const serial = [system.serial, system.boardSerial].find(
    (text) => text !== null && !isPlaceholderSerial(text),
  );
  const mark = serial ?? evidence[0]?.value ?? 'no identifiers';
  return cleanText(`${model} · ${mark}`) ?? 'Unnamed machine';
}

function modelOf(system: SystemInfo): string {
  const named = joined(system.vendor, system.product);
  const board = joined(system.boardVendor, system.boardProduct);
  return named ?? board ?? 'Unnamed machine';
}

/** "IBM" and "IBM System X" are one name. */
function joined(vendor: string | null, product: string | null): string | null {
  if (vendor === null || product === null) return vendor ?? product;
  return product.toLowerCase().startsWith(vendor.toLowerCase()) ? product : `${vendor} ${product}`;
}
