import type { ModelFamily } from './model-family.ts';
import { dellR650 } from './models/dell-r650.ts';
import { hpeDl380 } from './models/hpe-dl380.ts';
import { supermicro1019p } from './models/supermicro-1019p.ts';
import { lenovoSr635 } from './models/lenovo-sr635.ts';
import { whiteBox } from './models/white-box.ts';
import { qemuVm } from './models/qemu-vm.ts';

/** Servers of a rack room: four vendors, a board without serials, and a virtual machine. */
export const modelFamilies: readonly [ModelFamily, ...ModelFamily[]] = [
  dellR650,
  hpeDl380,
  supermicro1019p,
  lenovoSr635,
  whiteBox,
  qemuVm,
];
