import type { Ipv4Address, Ipv4Network, MacAddress, NodeName } from '@operos/cluster-model';
import { ipv4FromNumber } from '@operos/cluster-model';
import type { DhcpModel } from '../src/index.ts';
import { exampleDhcpModel } from './example-dhcp-model.ts';

const FIRST_ADDRESS = 0x0a01_0000; // 10.1.0.0
const FIRST_MAC = 0x00_0c_01_02_03_04; // where perfdhcp starts

/** The example's network grown to 10.0.0.0/8 with `count` hosts, from 10.1.0.0 and MAC 00:0c:01:02:03:04 on. */
export function manyHosts(count: number): DhcpModel {
  const hosts = Array.from({ length: count }, (_, index) => ({
    name: `node-${index + 1}` as NodeName,
    mac: [macFromNumber(FIRST_MAC + index)],
    address: ipv4FromNumber(FIRST_ADDRESS + index),
  }));
  const server = '10.0.0.1' as Ipv4Address;
  return {
    ...exampleDhcpModel,
    network: '10.0.0.0/8' as Ipv4Network,
    serverAddress: server,
    routers: [server],
    dnsServers: [server],
    ntpServers: [server],
    ranges: [{ first: '10.0.1.0' as Ipv4Address, last: '10.0.1.255' as Ipv4Address }],
    hosts,
  };
}

function macFromNumber(value: number): MacAddress {
  const digits = value.toString(16).padStart(12, '0');
  return (digits.match(/../g) ?? []).join(':') as MacAddress;
}
