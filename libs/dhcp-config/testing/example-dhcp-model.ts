import type { DhcpModel } from '../src/index.ts';
import { parseBootFileName, parseBootUrl, parseOmapiSecret } from '../src/index.ts';
import {
  parseDnsName,
  parseInterfaceName,
  parseIpv4Address,
  parseIpv4Network,
  parseMacAddress,
  parseNodeName,
} from '@operos/cluster-model';

/** Three servers, one of them with two interfaces, on 192.0.2.0/24 behind a controller at .1. */
export const exampleDhcpModel: DhcpModel = {
  network: given(parseIpv4Network('192.0.2.0/24')),
  serverAddress: given(parseIpv4Address('192.0.2.1')),
  interfaces: [given(parseInterfaceName('eth1'))],
  authoritative: true,
  routers: [given(parseIpv4Address('192.0.2.1'))],
  dnsServers: [given(parseIpv4Address('192.0.2.1')), given(parseIpv4Address('192.0.2.2'))],
  ntpServers: [given(parseIpv4Address('192.0.2.1'))],
  domainName: given(parseDnsName('rack.example.org')),
  searchDomains: [given(parseDnsName('rack.example.org')), given(parseDnsName('example.org'))],
  leaseSeconds: { default: 3600, max: 86_400 },
  ranges: [
    { first: given(parseIpv4Address('192.0.2.200')), last: given(parseIpv4Address('192.0.2.249')) },
  ],
  boot: {
    nextServer: given(parseIpv4Address('192.0.2.1')),
    tftp: {
      bios: {
        file: given(parseBootFileName('bios/lpxelinux.0')),
        pathPrefix: given(parseBootUrl('http://192.0.2.1/boot/bios/')),
      },
      'uefi-ia32': { file: given(parseBootFileName('efi32/syslinux.efi')) },
      'uefi-x64': {
        file: given(parseBootFileName('efi64/syslinux.efi')),
        pathPrefix: given(parseBootUrl('http://192.0.2.1/boot/efi64/')),
      },
      'uefi-arm64': { file: given(parseBootFileName('arm64/grub.efi')) },
    },
    http: {
      'http-x64': given(parseBootUrl('http://192.0.2.1/boot/x64.efi')),
      'http-arm64': given(parseBootUrl('http://192.0.2.1/boot/arm64.efi')),
    },
    ipxeScript: given(parseBootUrl('http://192.0.2.1/boot/menu.ipxe')),
  },
  hosts: [
    {
      name: given(parseNodeName('storage-1')),
      mac: [
        given(parseMacAddress('52:54:00:00:00:21')),
        given(parseMacAddress('52:54:00:00:00:22')),
      ],
      address: given(parseIpv4Address('192.0.2.21')),
    },
    {
      name: given(parseNodeName('node-1')),
      mac: [given(parseMacAddress('52:54:00:00:00:11'))],
      address: given(parseIpv4Address('192.0.2.11')),
    },
    {
      name: given(parseNodeName('rescue')),
      mac: [given(parseMacAddress('52:54:00:00:00:31'))],
      address: given(parseIpv4Address('192.0.2.31')),
      bootFile: given(parseBootFileName('bios/memdisk')),
    },
  ],
  omapi: {
    port: 7911,
    keyName: given(parseNodeName('operos')),
    keyAlgorithm: 'hmac-sha256',
    secret: given(parseOmapiSecret('bm90IGEgc2VjcmV0LCBvbmx5IGFuIGV4YW1wbGU=')),
  },
};

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('Expected a legal word in the example');
  return value;
}
