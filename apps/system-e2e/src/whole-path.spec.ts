import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOnce, eventually } from '@operos/dhcp-config/testing';
import { bootReportPath, layerUrl, parseKernelArguments, type ReportedStage } from '@operos/pxe';
import { readSyslinuxMenu } from './boot-menu-reading.ts';
import { Controller } from './controller.ts';
import { controllerAddress } from './controller-settings.ts';
import { fetchAsClient } from './fetch-as-client.ts';
import { firmwares } from './firmware.ts';
import { Prospector } from './prospector.ts';
import type { TeamsterSession } from './teamster-session.ts';
import { whyNot } from './why-not.ts';

const mac = '52:54:00:77:00:20';
const bootUrl = `http://${controllerAddress}:5080/boot/`;

interface Node {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly address: string | null;
  readonly timeline: readonly { readonly stage: string; readonly at: string }[];
}

// One machine's life in order: each test begins where the one before it ended.
describe.skipIf(whyNot !== '')(`a blank server becomes a node${whyNot}`, () => {
  let controller: Controller;
  let started: Controller | undefined;
  let admin: TeamsterSession;
  let machine: Prospector | undefined;
  let kernelLine = '';
  let leased: string | undefined;

  beforeAll(async () => {
    controller = started = await Controller.start();
    admin = await controller.signIn();
  });
  afterAll(async () => {
    await machine?.stop();
    await started?.stop();
  });

  const node = async (): Promise<Node | undefined> => {
    const { nodes } = await admin.ask<{ nodes: { edges: { node: Node }[] } }>(
      '{ nodes { edges { node { id name phase address timeline { stage at } } } } }',
    );
    expect(nodes.edges.length).toBeLessThan(2);
    return nodes.edges[0]?.node;
  };
  const nodeIn = (phase: string): Promise<Node> =>
    eventually(`a node in the phase ${phase}`, async () => {
      const found = await node();
      return found?.phase === phase ? found : undefined;
    });
  const tell = (stage: ReportedStage): Promise<Buffer> =>
    fetchAsClient(controller.wire, `http://${controllerAddress}:5080${bootReportPath(stage)}`);
  const stages = async (): Promise<string[]> =>
    ((await node())?.timeline ?? []).map(({ stage }) => stage);
  const afterStage = (stage: string): Promise<string[]> =>
    eventually(`the stage ${stage}`, async () => {
      const seen = await stages();
      return seen.includes(stage) ? seen : undefined;
    });

  test('its firmware gets an address, and Teamster sees that before any agent runs', async () => {
    leased = (await askOnce(controller.wire, { mac, ...firmwares.bios }))?.ip;
    expect(leased).toMatch(/^192\.168\.77\.2[0-9]{2}$/);
    await nodeIn('Booting');
    expect(await afterStage('address-leased')).toEqual(['address-requested', 'address-leased']);
  });

  test('its loader fetches everything, and each step is on the timeline', async () => {
    await fetchAsClient(controller.wire, `tftp://${controllerAddress}/bios/lpxelinux.0`);
    const menu = await fetchAsClient(controller.wire, `${bootUrl}bios/pxelinux.cfg/default`);
    const read = readSyslinuxMenu(menu.toString());
    for (const name of ['vmlinuz', 'initrd.img'])
      await fetchAsClient(controller.wire, read.urls.find((url) => url.endsWith(name)) ?? '');
    // SYSLINUX adds the interface that it booted from (SYSAPPEND 2).
    kernelLine = `${read.kernelLine} BOOTIF=01-${mac.replaceAll(':', '-')}`;
    const parsed = parseKernelArguments(kernelLine);
    if (parsed.kind !== 'parsed') throw new Error(JSON.stringify(parsed.issues));
    const { layers, bootServer } = parsed.arguments;
    await tell('kernel-started');
    for (const layer of layers) await fetchAsClient(controller.wire, layerUrl(bootServer!, layer));
    await tell('system-started');
    expect(await afterStage('system-started')).toEqual([
      'address-requested',
      'address-leased',
      'loader-fetched',
      'menu-fetched',
      'kernel-fetched',
      'initramfs-fetched',
      'kernel-started',
      'layers-fetched',
      'system-started',
    ]);
  });

  test('its lease is listed with its node', async () => {
    const lease = await eventually('the lease', async () => {
      const { leases } = await admin.ask<{ leases: { mac: string }[] }>(
        '{ leases { address mac state nodeId } }',
      );
      return leases.find((one) => one.mac === mac);
    });
    expect(lease).toEqual({ address: leased, mac, state: 'active', nodeId: (await node())?.id });
  });

  test('its agent, told no more than the kernel line, waits for an admin', async () => {
    machine = new Prospector(controller.wire, kernelLine);
    await nodeIn('Pending');
    expect(await stages()).toContain('awaiting-approval');
    expect(() => machine?.file('/etc/hostname')).toThrow(/ENOENT/);
  });

  test('approved, it applies its plan and says so', async () => {
    const { id } = await nodeIn('Pending');
    const { approveNode } = await admin.ask<{ approveNode: { __typename: string } }>(
      'mutation ($id: ID!) { approveNode(id: $id) { __typename } }',
      { id },
    );
    expect(approveNode.__typename).toBe('NodeResult');
    const seen = await afterStage('plan-applied').catch((cause: unknown) => {
      throw new Error(
        `Expected the plan to be applied; the agent said:\n${machine?.printed ?? ''}`,
        {
          cause,
        },
      );
    });
    expect(seen).toEqual(
      expect.arrayContaining(['approved', 'certificate-issued', 'agent-started', 'plan-received']),
    );
    expect(seen.indexOf('agent-started')).toBeLessThan(seen.indexOf('awaiting-approval'));
    const { name, address } = (await node())!;
    expect(machine?.file('/etc/hostname')).toBe(`${name}\n`);
    expect(machine?.file('/etc/hosts')).toContain(`${address ?? ''} ${name}.path.internal ${name}`);
  });

  test('at its next boot dhcpd, which was not restarted, gives it its lasting address and name', async () => {
    await machine?.stop();
    const { name, address } = (await node())!;
    expect(address).not.toBe(leased);
    const lease = await eventually('its lasting address', async () => {
      const given = await askOnce(controller.wire, { mac, ...firmwares.bios });
      return given?.ip === address ? given : undefined;
    });
    expect(lease).toMatchObject({ hostname: name, boot_file: 'bios/lpxelinux.0' });
  });

  test('and so it does once dhcpd has read its file again', async () => {
    await controller.restartDhcpd();
    const lease = await askOnce(controller.wire, { mac, ...firmwares.bios });
    expect(lease?.ip).toBe((await node())?.address);
  });
});
