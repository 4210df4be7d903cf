import type { Issue } from '@operos/cluster-model';

/** What can be wrong with a machine that is to be a controller, and what to do about it. */
export const requirementIssues = {
  noWiredInterface: (found: string): Issue => ({
    path: 'interfaces',
    severity: 'error',
    code: 'no-wired-interface',
    message: `Expected a wired network card, got ${found}.`,
    remedy: 'Put one in; if there is one, this kernel has no driver for it.',
  }),
  tooFewProcessors: (threads: number): Issue => ({
    path: 'cpus',
    severity: 'error',
    code: 'too-few-processors',
    message: `Expected 2 processors or more, got ${threads}.`,
    remedy: 'Take a machine with two cores, or give the virtual machine a second one.',
  }),
  tooLittleMemory: (got: string): Issue => ({
    path: 'memory',
    severity: 'error',
    code: 'too-little-memory',
    message: `Expected 2 GiB of memory or more, got ${got}.`,
    remedy: 'Put in more memory.',
  }),
  noFittingDisk: (gibibytes: number, found: string): Issue => ({
    path: 'disks',
    severity: 'error',
    code: 'no-fitting-disk',
    message: `Expected a disk of ${gibibytes} GiB or more that is neither on USB nor write-protected nor in use, got ${found}.`,
    remedy: 'Put one in, or look in the firmware whether its controller is switched on.',
  }),
  notTold: (path: string, what: string): Issue => ({
    path,
    severity: 'warning',
    code: 'hardware-untold',
    message: `Expected this machine to tell its ${what}, got nothing.`,
    remedy: 'Go on if you know that it suffices.',
  }),
};
