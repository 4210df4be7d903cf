/** Vendor and device as a pci.ids file names them. */
export interface PciName {
  readonly vendor: string | null;
  readonly device: string | null;
}

/** Looks up four-digit lower-case hexadecimal ids in the text of pci.ids (pciutils). */
export function pciName(pciIds: string, vendorId: string, deviceId: string): PciName {
  const start = pciIds.indexOf(`\n${vendorId}  `);
  if (start === -1) return { vendor: null, device: null };
  const next = /\n[^\t#\n]/g;
  next.lastIndex = start + 1;
  const block = pciIds.slice(start + 1, next.exec(pciIds)?.index);
  const at = block.indexOf(`\n\t${deviceId}  `);
  return {
    vendor: firstLine(block.slice(vendorId.length + 2)),
    device: at === -1 ? null : firstLine(block.slice(at + deviceId.length + 4)),
  };
}

function firstLine(text: string): string | null {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? null : line;
}
