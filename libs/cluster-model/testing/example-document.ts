/** A small valid settings document, as plain data; tests change one field of it. */
export const exampleDocument: unknown = {
  schema: 1,
  cluster: { name: 'Rack One', organisation: 'Example Ltd.' },
  privateNetwork: {
    interface: 'enp3s0',
    network: '192.168.33.0/24',
    controllerAddress: '192.168.33.10',
    domain: 'rack-one.internal',
    range: { first: '192.168.33.192', last: '192.168.33.254' },
  },
  publicNetwork: {
    mode: 'static',
    interface: 'enp4s0',
    network: '203.0.113.0/24',
    address: '203.0.113.20',
    gateway: '203.0.113.1',
    dns: ['203.0.113.2'],
  },
  controller: { disk: '/dev/disk/by-id/wwn-0x5000c500a1b2c3d4' },
  access: { consoleLogin: true },
};
