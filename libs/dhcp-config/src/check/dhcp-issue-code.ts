/** Every code that `checkDhcpConfig` can give; each is explained in docs/issue-codes.md. */
export type DhcpIssueCode = (typeof dhcpIssueCodes)[number];

/** The codes of {@link DhcpIssueCode}, for tests and documentation. */
export const dhcpIssueCodes = [
  'dhcp-address-in-range',
  'dhcp-address-is-network-end',
  'dhcp-address-not-usable',
  'dhcp-address-taken',
  'dhcp-boot-file-missing',
  'dhcp-boot-name-unresolvable',
  'dhcp-boot-server-unreachable',
  'dhcp-duplicate',
  'dhcp-host-without-mac',
  'dhcp-interface-missing',
  'dhcp-lease-order',
  'dhcp-lease-seconds',
  'dhcp-mac-taken',
  'dhcp-name-taken',
  'dhcp-network-not-usable',
  'dhcp-omapi-port',
  'dhcp-omapi-secret-weak',
  'dhcp-option-too-long',
  'dhcp-outside-network',
  'dhcp-range-covers-server',
  'dhcp-range-large',
  'dhcp-range-overlap',
  'dhcp-range-reversed',
  'dhcp-value-illegal',
] as const;
