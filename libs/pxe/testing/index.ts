export { worker } from './worker-kernel-line.ts';
