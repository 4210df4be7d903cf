/** The options (RFC 2132, 4578, 5071) that network boot turns on, by code. */
export const dhcpOption = {
  subnetMask: 1,
  routers: 3,
  dnsServers: 6,
  hostName: 12,
  domainName: 15,
  ntpServers: 42,
  requestedAddress: 50,
  leaseTime: 51,
  overload: 52,
  messageType: 53,
  serverIdentifier: 54,
  parameterRequestList: 55,
  vendorClass: 60,
  clientId: 61,
  bootFile: 67,
  userClass: 77,
  clientArchitecture: 93,
  searchDomains: 119,
  pathPrefix: 210,
} as const;

/** The values of option 53 (RFC 2132 §9.6). */
export const dhcpMessageType = {
  discover: 1,
  offer: 2,
  request: 3,
  decline: 4,
  ack: 5,
  nak: 6,
  release: 7,
  inform: 8,
} as const;
