import fc from 'fast-check';
import { parseDisplayText, parseInterfaceName, parseMacAddress } from '../src/index.ts';
import { awkwardText } from './hostile-text.ts';

const hex = (bytes: number): fc.Arbitrary<string> =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((raw) => Buffer.from(raw).toString('hex'));

/** Text for people, as awkward as it may be. */
export function displayText(maxLength: number): fc.Arbitrary<string> {
  return awkwardText(12).filter((text) => parseDisplayText(text, maxLength) !== undefined);
}

/** A DNS label that begins with a letter and ends in one. */
export function label(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-z](?:[a-z0-9-]{0,20}[a-z])?$/).filter((text) => text.length < 40);
}

/** Two names of network cards, never the same. */
export function cardNames(): fc.Arbitrary<readonly [string, string]> {
  const name = fc
    .constantFrom('enp3s0', 'eno1', 'eth0', 'bond0.33', 'enxb827eb000000', 'ens1f0np0', 'p1p2')
    .filter((text) => parseInterfaceName(text) !== undefined);
  return fc.tuple(name, name).filter(([a, b]) => a !== b);
}

/** The stable path of a disk. */
export function diskPath(): fc.Arbitrary<string> {
  return fc.oneof(
    hex(8).map((id) => `/dev/disk/by-id/wwn-0x${id}`),
    hex(6).map((id) => `/dev/disk/by-id/ata-Model_${id.toUpperCase()}`),
    fc.nat(9).map((slot) => `/dev/disk/by-path/pci-0000:00:1f.2-ata-${slot}`),
  );
}

/** A unicast MAC address in lower case. */
export function mac(): fc.Arbitrary<string> {
  return hex(5)
    .map((rest) => `00${rest}`.replaceAll(/(..)(?!$)/g, '$1:'))
    .filter((text) => parseMacAddress(text) !== undefined);
}

/** A system UUID of one machine. */
export function uuid(): fc.Arbitrary<string> {
  return fc.uuid();
}

/** An instant in this century. */
export function instant(): fc.Arbitrary<string> {
  const min = Date.parse('2020-01-01');
  return fc.integer({ min, max: Date.parse('2099-01-01') }).map((at) => new Date(at).toISOString());
}

/** An Ed25519 public key of OpenSSH, with or without a comment. */
export function sshKey(): fc.Arbitrary<string> {
  const head = Buffer.from('\0\0\0\x0bssh-ed25519\0\0\0\x20', 'latin1');
  const blob = hex(32).map((key) =>
    Buffer.concat([head, Buffer.from(key, 'hex')]).toString('base64'),
  );
  const comment = fc.constantFrom('', ' anna@example.com', ' "quoted" $HOME = #1');
  return fc.tuple(blob, comment).map(([key, said]) => `ssh-ed25519 ${key}${said}`);
}
