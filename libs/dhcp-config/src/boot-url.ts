/** An `http://` or `https://` address of plain characters that fits the `file` field of a DHCP packet (RFC 2131 §2). */
export type BootUrl = string & { readonly __brand: 'BootUrl' };

const PLAIN_URL =
  /^https?:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::([0-9]{1,5}))?(?:\/[\w.~/-]*)$/;
const LONGEST = 127; // the field holds a NUL as well

/** Reads a URL with a path but no user, query, fragment or escape; undefined for anything else. */
export function parseBootUrl(text: string): BootUrl | undefined {
  const port = PLAIN_URL.exec(text)?.[2] ?? '80';
  const legal = text.length <= LONGEST && PLAIN_URL.test(text) && isPort(Number(port));
  return legal && !text.includes('/../') ? (text as BootUrl) : undefined;
}

/** The host of the URL: a name or an address, without the port. */
export function bootUrlHost(url: BootUrl): string {
  return PLAIN_URL.exec(url)?.[1] ?? '';
}

function isPort(value: number): boolean {
  return value >= 1 && value <= 65_535;
}
