import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newcArchive } from './newc-archive.ts';

/** Where distributions put microcode, and where the kernel looks for it in the archive. */
const vendors = [
  { folder: 'usr/lib/firmware/amd-ucode', isCode: /\.bin$/, file: 'AuthenticAMD.bin' },
  // Family, model and stepping; other names are variants that are known to hang some machines.
  {
    folder: 'usr/lib/firmware/intel-ucode',
    isCode: /^[0-9a-f]{2}-[0-9a-f]{2}-[0-9a-f]{2}$/,
    file: 'GenuineIntel.bin',
  },
];

/** The archive that goes before the initramfs, uncompressed: the kernel reads it before it can unpack anything. */
export function earlyMicrocode(root: string): Buffer {
  const files = vendors.map(({ folder, isCode, file }) => {
    const from = join(root, folder);
    const names = existsSync(from) ? readdirSync(from).filter((name) => isCode.test(name)) : [];
    if (names.length === 0) throw new Error(`Expected microcode in ${from}`);
    const bytes = Buffer.concat(names.sort().map((name) => readFileSync(join(from, name))));
    return { path: `kernel/x86/microcode/${file}`, bytes };
  });
  return newcArchive(files);
}
