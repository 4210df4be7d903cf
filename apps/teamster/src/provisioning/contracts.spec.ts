import { existsSync } from 'node:fs';
import { tftpArchitectures } from '@operos/dhcp-config';
import {
  bootTreeFiles,
  bootLayerUrls,
  packagedFiles,
  parseKernelArguments,
  tftpTree,
} from '@operos/pxe';
import { expect, test } from 'vitest';
import { factsOf } from '../../testing/provisioning-facts.ts';
import { defaultSettings } from '../settings/default-settings.ts';
import { judgeSettings } from '../settings/judge-settings.ts';
import { bootMenuOf } from './boot-menu-of.ts';
import { bootSiteOf } from './boot-site-of.ts';
import { checkProvisioning } from './check-provisioning.ts';
import { dhcpModelOf } from './dhcp-model-of.ts';
import { controllerPaths } from './provisioning-facts.ts';
import { provisioningPlan } from './provisioning-plan.ts';

const { settings } = judgeSettings(defaultSettings);
const facts = factsOf(settings!);
const boot = dhcpModelOf(facts).boot!;
const tree = tftpTree({ everybody: bootMenuOf(facts) }).map(({ path }) => path as string);
const site = bootSiteOf(facts);

test('the default settings are fit to start with', () => {
  expect(checkProvisioning(facts).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every boot file that DHCP names is one that TFTP serves', () => {
  const named = tftpArchitectures.flatMap((architecture) => boot.tftp[architecture]?.file ?? []);
  expect(named.length).toBeGreaterThanOrEqual(3);
  expect(tree).toEqual(expect.arrayContaining(named));
});

test('every URL that DHCP names is one that nginx serves', () => {
  const urls = [...Object.values(boot.http), boot.ipxeScript].filter((url) => url !== null);
  const prefixes = Object.values(boot.tftp).flatMap(({ pathPrefix }) => pathPrefix ?? []);
  expect(urls.length).toBeGreaterThanOrEqual(2);
  expect(prefixes.length).toBeGreaterThanOrEqual(2);
  for (const url of [...urls, ...prefixes]) expect(served(url)).toBeDefined();
  for (const url of urls) expect(tree).toContain(new URL(url).pathname.slice('/boot/'.length));
});

test('every file that the menu names is in the boot tree or comes with the images', () => {
  const fromImages = [facts.images!.kernel, ...facts.images!.initramfs] as string[];
  const named = bootTreeFiles(bootMenuOf(facts)).filter((path) => !fromImages.includes(path));
  expect(named.length).toBeGreaterThan(5);
  expect(tree).toEqual(expect.arrayContaining(named));
  for (const url of bootLayerUrls(bootMenuOf(facts)))
    expect(served(url)).toBe(controllerPaths.layers);
});

test('what the kernel line says Prospector can read: whom to trust and where to enrol', () => {
  const plan = provisioningPlan(facts, {
    dhcpd: null,
    nginx: null,
    loaders: new Map(),
    services: 'none',
  });
  const menu = plan.steps.find(({ path }) => path.endsWith('bios/pxelinux.cfg/default'));
  const text = menu?.kind === 'file' && 'text' in menu.content ? menu.content.text : '';
  const line = /^\s*APPEND (.*)$/im.exec(text)?.[1] ?? '';
  const parsed = parseKernelArguments(line);
  expect(parsed).toMatchObject({
    kind: 'parsed',
    arguments: {
      agentServer: `https://${settings!.privateNetwork.controllerAddress}:8443`,
      caFingerprint: facts.controller.caFingerprint,
    },
  });
});

test.each(packagedFiles)('$path is packaged on this Debian ($package)', ({ copyOf }) => {
  expect(existsSync(copyOf) || !existsSync('/usr/bin/apt-get')).toBe(true);
});

/** The directory that the site serves for a URL, undefined for one it does not answer. */
function served(url: string): string | undefined {
  const { host, pathname } = new URL(url);
  const [listen] = site.listen;
  if (host !== `${listen.address}:${listen.port}`) return undefined;
  return site.folders.find((folder) => pathname.startsWith(folder.url))?.directory;
}
