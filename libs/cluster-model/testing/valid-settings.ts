import fc from 'fast-check';
import type { ClusterSettings, Ipv4Address, Ipv4Network } from '../src/index.ts';
import {
  ipv4FromNumber,
  ipv4ToNumber,
  networkAddress,
  networkContains,
  networkSize,
  parseClusterSettings,
} from '../src/index.ts';
import { disjointBlocks, hostAt, networkIn, placement } from './arbitrary-networks.ts';
import {
  cardNames,
  diskPath,
  displayText,
  instant,
  label,
  mac,
  sshKey,
  uuid,
} from './arbitrary-words.ts';

type Part = Readonly<Record<string, unknown>>;

const absent = fc.constant(undefined);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(absent, arbitrary);

/** Settings without an error, of every mode and shape, with awkward text wherever text is free. */
export function validSettings(): fc.Arbitrary<ClusterSettings> {
  return validDocument().map((document) => {
    const { settings, issues } = parseClusterSettings(document);
    if (settings === undefined)
      throw new Error(`A valid document was refused: ${JSON.stringify(issues)}`);
    return settings;
  });
}

/** A document that reads as such settings; fields that may be left out often are. */
export function validDocument(): fc.Arbitrary<Part> {
  return fc
    .record({ networks: networks(), machine: machine() })
    .map(({ networks: chosen, machine: rest }) => withoutAbsent({ schema: 1, ...chosen, ...rest }));
}

function machine(): fc.Arbitrary<Part> {
  return fc.record({
    cluster: fc.record({
      name: displayText(40),
      organisation: displayText(64),
      department: maybe(displayText(64)),
      city: maybe(displayText(128)),
      province: maybe(displayText(128)),
      country: maybe(fc.constantFrom('DE', 'CA', 'JP')),
    }),
    controller: controller(),
    workers: maybe(fc.record({ systemPercent: maybe(fc.integer({ min: 20, max: 80 })) })),
    enrolment: maybe(fc.record({ policies: maybe(policies()) })),
    access: maybe(
      fc.record({
        sshKeys: maybe(fc.uniqueArray(sshKey(), { maxLength: 3 })),
        consoleLogin: maybe(fc.boolean()),
      }),
    ),
  });
}

function controller(): fc.Arbitrary<Part> {
  return fc
    .record({
      hostname: maybe(label().filter((name) => name !== 'localhost')),
      publicHostname: maybe(label().map((name) => `${name}.example.com`)),
      disk: diskPath(),
      mirrorDisk: maybe(diskPath()),
    })
    .filter(({ disk, mirrorDisk }) => disk !== mirrorDisk);
}

function policies(): fc.Arbitrary<Part[]> {
  const few = <T>(item: fc.Arbitrary<T>) => maybe(fc.uniqueArray(item, { maxLength: 4 }));
  const policy = fc.oneof(
    fc.record({ kind: fc.constant('manual') }),
    fc.record({
      kind: fc.constant('allowList'),
      serials: few(displayText(100).map((text) => `SN-${text}-7`)),
      uuids: few(uuid()),
      macs: few(mac()),
    }),
    fc.record({
      kind: fc.constant('joinToken'),
      id: fc.stringMatching(/^[a-z0-9]{6,12}$/),
      until: instant(),
      count: maybe(fc.integer({ min: 1, max: 10_000 })),
    }),
    fc.record({
      kind: fc.constant('openWindow'),
      until: instant(),
      count: fc.integer({ min: 1, max: 10_000 }),
    }),
  );
  const name = (one: Part): unknown => (one.kind === 'allowList' ? one : (one.id ?? one.kind));
  return fc.uniqueArray(policy, { maxLength: 4, selector: name });
}

function networks(): fc.Arbitrary<Part> {
  return fc
    .record({
      blocks: disjointBlocks(),
      lan: fc.oneof(placement(20, 28), placement(12, 28)),
      site: placement(16, 29),
      pods: placement(8, 23),
      services: placement(12, 24),
      cards: cardNames(),
      mode: fc.constantFrom('dhcp', 'static', 'disabled'),
      domains: fc.tuple(maybe(label()), maybe(label())),
      dice: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    })
    .map(({ blocks: [lan, site, pods, services, outside], ...choice }) =>
      networkSections({
        ...choice,
        lan: networkIn(lan!, choice.lan),
        site: networkIn(site!, choice.site),
        pods: networkIn(pods!, choice.pods),
        services: networkIn(services!, choice.services),
        outside: outside!,
      }),
    );
}

interface Choice {
  readonly lan: Ipv4Network;
  readonly site: Ipv4Network;
  readonly pods: Ipv4Network;
  readonly services: Ipv4Network;
  readonly outside: Ipv4Network;
  readonly cards: readonly [string, string];
  readonly mode: string;
  readonly domains: readonly [string | undefined, string | undefined];
  readonly dice: readonly number[];
}

function networkSections(choice: Choice): Part {
  const { lan, pods, services, cards, mode, domains, dice } = choice;
  const [hostDice, gatewayDice = 0, dnsDice = 0, ntpDice = 0, ...rangeDice] = dice as [
    number,
    ...number[],
  ];
  const controllerAddress = hostAt(lan, hostDice);
  const router = hostAt(lan, hostDice + 1 + (gatewayDice % (networkSize(lan) - 3)));
  const gateway = mode === 'disabled' || gatewayDice % 2 === 0 ? router : undefined;
  const dns = serversFrom(choice, dnsDice);
  const ntp = serversFrom(choice, ntpDice);
  const fixed = [controllerAddress, gateway, ...dns, ...ntp].filter(
    (one) => one !== undefined && networkContains(lan, one),
  ) as Ipv4Address[];
  const range = rangeBetween(lan, fixed.map(ipv4ToNumber), rangeDice);
  return {
    privateNetwork: {
      interface: cards[0],
      network: lan,
      controllerAddress,
      gateway,
      dns: dnsDice % 3 === 0 ? undefined : dns,
      ntp: ntpDice % 3 === 0 ? undefined : ntp,
      domain: domains[0] && `${domains[0]}.internal`,
      range,
    },
    publicNetwork: publicSection(choice),
    kubernetes: {
      podNetwork: pods,
      serviceNetwork: services,
      dnsDomain: domains[1] && `${domains[1]}.k8s`,
    },
  };
}

function publicSection({ mode, cards, site, dice }: Choice): Part {
  if (mode === 'disabled') return { mode };
  if (mode === 'dhcp') return { mode, interface: cards[1] };
  const [own = 0, router = 0] = dice.slice(8);
  const address = hostAt(site, own);
  const gateway = hostAt(site, own + 1 + (router % (networkSize(site) - 3)));
  return { mode, interface: cards[1], network: site, address, gateway, dns: [gateway] };
}

function serversFrom({ lan, outside }: Choice, dice: number) {
  if (dice % 3 === 0) return [];
  const inside = dice % 3 === 1 ? [hostAt(lan, dice)] : [];
  return [...inside, hostAt(outside, dice)];
}

// A stretch between two fixed addresses, with one address left over for a known server.
function rangeBetween(
  lan: Ipv4Network,
  fixed: readonly number[],
  [wanted = 0, which = 0, length = 0]: readonly number[],
): Part | undefined {
  if (wanted % 2 === 0) return undefined;
  const start = ipv4ToNumber(networkAddress(lan));
  const marks = [start, ...fixed.toSorted((a, b) => a - b), start + networkSize(lan) - 1];
  const gaps = marks.slice(1).map((next, index) => [marks[index]! + 1, next - 1] as const);
  const roomy = gaps.filter(([first, last]) => last - first >= 1);
  const gap = roomy[which % Math.max(1, roomy.length)];
  if (gap === undefined) return undefined;
  const size = 1 + (length % Math.min(1024, gap[1] - gap[0]));
  return { first: ipv4FromNumber(gap[0]), last: ipv4FromNumber(gap[0] + size - 1) };
}

function withoutAbsent(part: Part): Part {
  return JSON.parse(JSON.stringify(part)) as Part;
}
