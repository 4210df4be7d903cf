import type { DiskPath } from '../disk-path.ts';
import type { DisplayText } from '../display-text.ts';
import type { Ipv4Network } from '../ipv4-network.ts';
import type { DnsName, NodeName } from '../node-name.ts';
import type { SshPublicKey } from '../ssh-public-key.ts';
import type { EnrolmentPolicy } from './enrolment-policy.ts';
import type { PrivateNetwork } from './private-network.ts';
import type { PublicNetwork } from './public-network.ts';

/**
 * Everything an administrator decides about a cluster: one YAML or JSON document, here with its defaults filled in.
 * Nothing secret is part of it.
 */
export interface ClusterSettings {
  /** The version of this form. */
  readonly schema: 1;
  readonly cluster: ClusterIdentity;
  readonly privateNetwork: PrivateNetwork;
  readonly publicNetwork: PublicNetwork;
  readonly kubernetes: KubernetesSettings;
  readonly controller: ControllerSettings;
  readonly workers: WorkerSettings;
  readonly enrolment: EnrolmentSettings;
  readonly access: AccessSettings;
}

/** Whose cluster it is; becomes the subject of its certificate authority. */
export interface ClusterIdentity {
  readonly name: DisplayText;
  readonly organisation: DisplayText;
  readonly department?: DisplayText | undefined;
  readonly city?: DisplayText | undefined;
  readonly province?: DisplayText | undefined;
  /** Two capital letters (ISO 3166-1 alpha-2). */
  readonly country?: string | undefined;
}

/** The networks that exist only inside Kubernetes. */
export interface KubernetesSettings {
  /** Each server takes a /24 out of it. */
  readonly podNetwork: Ipv4Network;
  readonly serviceNetwork: Ipv4Network;
  /** The domain of Kubernetes' own DNS. */
  readonly dnsDomain: DnsName;
}

/** The controller itself. */
export interface ControllerSettings {
  readonly hostname: NodeName;
  /** The name under which people reach it from outside. */
  readonly publicHostname?: DnsName | undefined;
  /** Erased by the installer. */
  readonly disk: DiskPath;
  /** Erased too, and kept equal to the first. */
  readonly mirrorDisk?: DiskPath | undefined;
}

/** How workers divide their disks. */
export interface WorkerSettings {
  /** The share of a worker's disks for its system, 20 to 80 percent; the rest is storage of the cluster. */
  readonly systemPercent: number;
}

/** How new servers are let in. */
export interface EnrolmentSettings {
  readonly policies: readonly EnrolmentPolicy[];
}

/** Ways to log in to the controller besides the web interface. */
export interface AccessSettings {
  /** Who may log in over SSH; empty: SSH is off. */
  readonly sshKeys: readonly SshPublicKey[];
  /** Whether a password set at installation opens a shell at the screen. */
  readonly consoleLogin: boolean;
}
