/** Whose time goes by until a stage is reached. */
export type StageOwner = 'firmware' | 'linux' | 'operos';

/** How a stage is noticed on a machine's serial line. */
export interface StageRule {
  readonly id: string;
  readonly title: string;
  /** A stage that comes again with another first group, such as a step, has `$1` in its id and its title. */
  readonly says: RegExp;
  readonly owner: StageOwner;
}

/** A stage that a machine reached. */
export interface ReachedStage {
  readonly id: string;
  readonly title: string;
  /** Since power-on. */
  readonly seconds: number;
  readonly owner: StageOwner;
}

/** From the installation medium to the end of the installation. */
export const mediumRules: readonly StageRule[] = [
  {
    id: 'menu',
    title: 'menu of the medium',
    // A menu on the serial line under SeaBIOS shows each letter twice.
    says: /u{1,2}n{1,2}a{1,2}t{2,4}e{1,2}n{1,2}d{1,2}e{1,2}d{1,2}/,
    owner: 'firmware',
  },
  ...systemRules('installer', 'linux'),
  {
    id: 'installer-ready',
    title: 'installer ready',
    says: /operos-install: ready\n/,
    owner: 'operos',
  },
  {
    id: 'step-$1',
    title: 'step $1 began',
    says: /operos-install: step ([a-z-]+) [0-9]+\/[0-9]+\n/,
    owner: 'operos',
  },
  { id: 'installed', title: 'installed', says: /operos-install: done .*\n/, owner: 'operos' },
];

/** From the restart to the controller's own programs. */
export const diskRules: readonly StageRule[] = systemRules('disk', 'firmware');

/** What the initramfs says; firmware and loader come before its first word, and the kernel, which is quiet. */
function systemRules(from: string, owner: StageOwner): readonly StageRule[] {
  return [
    {
      id: `${from}-kernel`,
      title: `kernel started`,
      says: /operos: +[0-9.]+ s start\n/,
      owner,
    },
    {
      id: `${from}-system`,
      title: `root stacked, system starts`,
      says: /operos: +[0-9.]+ s system starts\n/,
      owner: 'operos',
    },
  ];
}
