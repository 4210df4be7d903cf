export { worker } from './worker-kernel-line.ts';
export { bootSite, workerMenu } from './worker-menu.ts';
