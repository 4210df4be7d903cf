import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removed } from '../../../testing/changed-document.ts';
import { exampleSettings } from '../../../testing/example-settings.ts';
import { validSettings } from '../../../testing/valid-settings.ts';
import { parseIpv4Address } from '../../ipv4-address.ts';
import { networkContains, parseIpv4Network } from '../../ipv4-network.ts';
import { isUsable } from '../../issue.ts';
import { checkClusterSettings } from '../check-cluster-settings.ts';
import { certificateNames, kubernetesServiceNames } from './certificate-names.ts';
import {
  controllerDefaultRoute,
  controllerResolvers,
  translatesAddresses,
} from './controller-network.ts';
import { movePrivateNetwork } from './move-private-network.ts';
import { podNetworkCapacity } from './pod-network-capacity.ts';
import { apiServiceAddress, dnsServiceAddress } from './service-addresses.ts';
import { nodeNetmask, resolvers, timeServers, workerGateway } from './worker-network.ts';

const singleNic = exampleSettings(
  ['publicNetwork', { mode: 'disabled' }],
  ['privateNetwork.gateway', '192.168.33.1'],
  ['privateNetwork.dns', ['192.168.33.1']],
);
const leased = exampleSettings(['publicNetwork', { mode: 'dhcp', interface: 'enp4s0' }]);

test('the API server and DNS are the first and second of the service network', () => {
  expect([apiServiceAddress(leased), dnsServiceAddress(leased)]).toEqual([
    '10.11.0.1',
    '10.11.0.2',
  ]);
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const { serviceNetwork } = settings.kubernetes;
      expect(networkContains(serviceNetwork, dnsServiceAddress(settings))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

describe('workers', () => {
  test('ask the controller for everything unless told otherwise', () => {
    expect(workerGateway(leased)).toBe('192.168.33.10');
    expect(resolvers(leased)).toEqual(['192.168.33.10']);
    expect(timeServers(leased)).toEqual(['192.168.33.10']);
    expect(nodeNetmask(leased)).toBe('255.255.255.0');
  });

  test('ask whom the settings name', () => {
    expect(workerGateway(singleNic)).toBe('192.168.33.1');
    expect(resolvers(singleNic)).toEqual(['192.168.33.1']);
  });
});

describe('the controller', () => {
  test('with a static public network goes out by its gateway, and hides its workers', () => {
    const settings = exampleSettings();
    expect(controllerDefaultRoute(settings)).toEqual({ via: '203.0.113.1', interface: 'enp4s0' });
    expect(controllerResolvers(settings)).toEqual(['203.0.113.2']);
    expect(translatesAddresses(settings)).toBe(true);
  });

  test('with a public lease waits for what it is told', () => {
    expect(controllerDefaultRoute(leased)).toBeUndefined();
    expect(controllerResolvers(leased)).toBeUndefined();
    expect(translatesAddresses(leased)).toBe(true);
  });

  test('with one network card goes out by the private gateway, and hides nobody', () => {
    expect(controllerDefaultRoute(singleNic)).toEqual({ via: '192.168.33.1', interface: 'enp3s0' });
    expect(controllerResolvers(singleNic)).toEqual(['192.168.33.1']);
    expect(translatesAddresses(singleNic)).toBe(false);
  });

  test('hides nobody when workers have another gateway', () => {
    const routed = exampleSettings(['privateNetwork.gateway', '192.168.33.1']);
    expect(translatesAddresses(routed)).toBe(false);
  });
});

describe('the controller’s certificate', () => {
  test('holds every name and address that clients use', () => {
    const settings = exampleSettings(['controller.publicHostname', 'operos.example.com']);
    expect(certificateNames(settings)).toEqual({
      dns: [
        'controller',
        'controller.rack-one.internal',
        'operos.example.com',
        'localhost',
        'kubernetes',
        'kubernetes.default',
        'kubernetes.default.svc',
        'kubernetes.default.svc.cluster.local',
      ],
      addresses: ['192.168.33.10', '10.11.0.1', '203.0.113.20', '127.0.0.1'],
    });
  });

  test('holds a leased public address once it is known, and nothing twice', () => {
    const address = parseIpv4Address('198.51.100.7')!;
    expect(certificateNames(leased, [address, address]).addresses).toEqual([
      '192.168.33.10',
      '10.11.0.1',
      '198.51.100.7',
      '127.0.0.1',
    ]);
  });

  test('follows the domain of Kubernetes', () => {
    const settings = exampleSettings(['kubernetes', { dnsDomain: 'k8s.example' }]);
    expect(kubernetesServiceNames(settings)).toEqual([
      'kubernetes',
      'kubernetes.default',
      'kubernetes.default.svc',
      'kubernetes.default.svc.k8s.example',
    ]);
  });
});

test.each([
  ['10.10.0.0/16', 256],
  ['10.10.0.0/23', 2],
  ['10.10.0.0/24', 1],
  ['10.10.0.0/25', 0],
  ['10.0.0.0/8', 65_536],
])('%s has room for the pods of %d servers', (network, servers) => {
  expect(podNetworkCapacity(parseIpv4Network(network)!)).toBe(servers);
});

describe('moving the private network', () => {
  const target = parseIpv4Network('10.20.30.0/24')!;

  test('takes along what lies inside it', () => {
    const moved = movePrivateNetwork(singleNic, target);
    expect(moved.privateNetwork).toMatchObject({
      network: '10.20.30.0/24',
      controllerAddress: '10.20.30.10',
      gateway: '10.20.30.1',
      dns: ['10.20.30.1'],
    });
    expect(moved.privateNetwork.range).toBeUndefined();
    expect(isUsable(checkClusterSettings(moved))).toBe(true);
  });

  test('leaves servers elsewhere where they are', () => {
    const settings = exampleSettings(['privateNetwork.dns', ['8.8.8.8']]);
    expect(movePrivateNetwork(settings, target).privateNetwork.dns).toEqual(['8.8.8.8']);
    expect(workerGateway(movePrivateNetwork(settings, target))).toBe('10.20.30.10');
  });

  test('into a smaller network keeps addresses inside it', () => {
    const far = exampleSettings(
      ['privateNetwork.controllerAddress', '192.168.33.100'],
      ['privateNetwork.range', removed],
    );
    const moved = movePrivateNetwork(far, parseIpv4Network('10.20.30.0/28')!);
    expect(moved.privateNetwork.controllerAddress).toBe('10.20.30.14');
  });
});
