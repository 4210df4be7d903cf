// Drivers and names of interfaces that the kernel makes up: bonds, bridges, tunnels, VLANs and what container runtimes add.
const DRIVERS = new Set([
  ...['bonding', 'team', 'bridge', 'veth', 'tun', 'tap', 'dummy', 'ifb', 'macvlan', 'macvtap'],
  ...[
    'ipvlan',
    'vxlan',
    'geneve',
    'gre',
    'sit',
    'ipip',
    'vrf',
    'nlmon',
    'wireguard',
    'openvswitch',
  ],
  ...['802.1Q VLAN Support', 'netdevsim', 'vcan', 'tunnel'],
]);
const NAMES =
  /^(?:lo|bond|team|br-|br[0-9]|bridge|docker|veth|virbr|vnet|tun|tap|dummy|ifb|vlan|wg|cali|cni|cbr|flannel|cilium|lxc|nodelocaldns|kube-ipvs|ovs|vxlan|geneve|gre|sit|ip6tnl|tunl|erspan|zt|tailscale)/;
const VLAN_ON = /[.:@][0-9a-z]+$/;

/** Whether an interface with neither a bus address nor a device behind it, or with such a driver, is made of software. */
export function isVirtualInterface(name: string, driver: string | null): boolean {
  return (driver !== null && DRIVERS.has(driver)) || NAMES.test(name) || VLAN_ON.test(name);
}
