/** The machine's end of a cable, and what is lost on it. */
export interface LossyLink {
  /** The tap on the bridge. */
  readonly tap: string;
  readonly lossPerTenThousand: number;
}

/**
 * Renders the nftables rules that lose packets; the kernel's own network emulator (netem) is a module that many hosts
 * lack. The whole table each time, so that what is no longer asked for is gone.
 */
export function renderLossRules(links: readonly LossyLink[]): string {
  const lossy = links.filter(({ lossPerTenThousand }) => lossPerTenThousand > 0);
  const drop = (match: string) =>
    lossy.map(
      ({ tap, lossPerTenThousand }) =>
        `    ${match} "${tap}" numgen random mod 10000 < ${lossPerTenThousand} drop`,
    );
  return [
    'table bridge lab', // so that there is one to delete
    'delete table bridge lab',
    'table bridge lab {',
    '  chain from-machines {',
    '    type filter hook prerouting priority 0',
    ...drop('iifname'),
    '  }',
    '  chain to-machines {',
    '    type filter hook postrouting priority 0',
    ...drop('oifname'),
    '  }',
    '}',
    '',
  ].join('\n');
}
