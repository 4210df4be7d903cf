export { collectHardware, type CollectOptions } from './collect-hardware.ts';
