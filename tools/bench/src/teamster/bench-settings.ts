const DAY_MS = 86_400_000;

/** Settings of a cluster with room for every machine, in which whoever asks is let in. */
export function benchSettings(machines: number): string {
  return `schema: 1
cluster:
  name: Benchmark
  organisation: Operos
privateNetwork:
  interface: eth0
  network: 10.33.0.0/16
  controllerAddress: 10.33.0.1
  domain: bench.internal
  range:
    first: 10.33.1.0
    last: 10.33.4.255
publicNetwork:
  mode: dhcp
  interface: eth1
kubernetes:
  podNetwork: 10.64.0.0/10
  serviceNetwork: 10.34.0.0/16
  dnsDomain: cluster.internal
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-BENCH_DISK_0001
enrolment:
  policies:
    - kind: openWindow
      until: "${new Date(Date.now() + DAY_MS).toISOString()}"
      count: ${machines}
`;
}
