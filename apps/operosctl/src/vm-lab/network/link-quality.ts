/** How well a machine's cable works. */
export interface LinkQuality {
  readonly isUp: boolean;
  /** The part of packets that is lost each way, in hundredths of a percent: 500 is 5 %. */
  readonly lossPerTenThousand: number;
}

export const soundLink: LinkQuality = { isUp: true, lossPerTenThousand: 0 };

/** Reads `up`, `down` or `loss=5%`; undefined for anything else. */
export function parseLinkQuality(text: string): LinkQuality | undefined {
  if (text === 'up') return soundLink;
  if (text === 'down') return { isUp: false, lossPerTenThousand: 0 };
  const [, percent] = /^loss=([0-9]{1,3}(?:\.[0-9]{1,2})?)%$/.exec(text) ?? [];
  const loss = Math.round(Number(percent) * 100);
  return loss >= 0 && loss <= 10_000 ? { isUp: true, lossPerTenThousand: loss } : undefined;
}

/** As {@link parseLinkQuality} reads it. */
export function printLinkQuality({ isUp, lossPerTenThousand }: LinkQuality): string {
  if (!isUp) return 'down';
  return lossPerTenThousand === 0 ? 'up' : `loss=${lossPerTenThousand / 100}%`;
}
