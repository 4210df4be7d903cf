import type { Issue } from '@operos/cluster-model';
import type { HardwareReport } from './hardware-report.ts';
import { cpusFromLshw } from './lshw-cpus.ts';
import { disksFromLshw } from './lshw-disks.ts';
import { interfacesFromLshw } from './lshw-interfaces.ts';
import { memoryFromLshw } from './lshw-memory.ts';
import { devicesOf, LSHW_LIMITS, type LshwNode } from './lshw-node.ts';
import { systemFromLshw } from './lshw-system.ts';
import { parseLshwJson } from './parse-lshw-json.ts';
import { parseLshwXml } from './parse-lshw-xml.ts';
import { RecordedTextRefusal, refusal } from './recorded-text-refusal.ts';

/** What lshw alone can say of a machine. */
export type LshwHardware = Omit<HardwareReport, 'schema'>;

/** The hardware lshw described, or why the text cannot be used. */
export type LshwOutcome =
  | { readonly kind: 'parsed'; readonly hardware: LshwHardware }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/**
 * Reads what `lshw -xml` or `lshw -json` printed, in any of their shapes. The text may come from anybody:
 * at most 4 MiB, 64 levels and 20,000 nodes are read, and no document type, entity or prototype of its making.
 */
export function parseLshw(text: string): LshwOutcome {
  try {
    return { kind: 'parsed', hardware: hardwareOf(systemNode(text)) };
  } catch (error) {
    if (!(error instanceof RecordedTextRefusal)) throw error;
    return { kind: 'refused', issues: [error.issue] };
  }
}

function systemNode(text: string): LshwNode {
  if (text.length > LSHW_LIMITS.bytes)
    throw refusal('text-too-long', `Expected at most ${LSHW_LIMITS.bytes} characters of lshw.`);
  const body = text.replace(/^\uFEFF/, '').trimStart();
  const roots = body.startsWith('<') ? parseLshwXml(body) : parseLshwJson(body);
  const system = roots.find((node) => node.deviceClass === 'system');
  if (!system)
    throw refusal('lshw-no-system', 'Expected a node of class "system" at the top, got none.');
  return system;
}

function hardwareOf(system: LshwNode): LshwHardware {
  const devices = devicesOf(system);
  return {
    system: systemFromLshw(system),
    cpus: cpusFromLshw(devices),
    memory: memoryFromLshw(system),
    disks: disksFromLshw(devices),
    interfaces: interfacesFromLshw(devices),
  };
}
