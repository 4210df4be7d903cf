/** What Teamster tells the controller's own screen, at `GET /site` of the management port; nothing in it is secret. */
export interface SiteStatus {
  readonly schema: 1;
  /** Where Waterfront is, the private network first: `https://192.168.33.10/`. */
  readonly urls: readonly string[];
  /** SHA-256 of the CA's certificate: `sha256:…`. */
  readonly caFingerprint: string;
  /** Which port of the controller is whose. */
  readonly privateInterface: string;
  /** Absent without a public network. */
  readonly publicInterface?: string;
  /** How many servers are in each phase, by its name; phases with none may be missing. */
  readonly phases: Readonly<Record<string, number>>;
  /** Whether somebody still has the password that the installation made up. */
  readonly mustChangePassword: boolean;
  /** Whether the second screen (Alt-F2) has a login. */
  readonly consoleLogin: boolean;
  /** DHCP servers of others in the private network, as text. */
  readonly foreignDhcpServers: readonly string[];
}
