import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A size in bytes, a whole number up to 2^53 - 1. */
  Bytes: { input: number; output: number; }
  /** An instant, RFC 3339 in UTC with milliseconds: 2026-11-23T18:00:00.000Z. */
  DateTime: { input: string; output: string; }
};

export type About = {
  readonly __typename?: 'About';
  /** Where machines enrol. */
  readonly agentUrl: Scalars['String']['output'];
  /** SHA-256 of the cluster CA's certificate, as machines pin it: sha256:… */
  readonly caFingerprint: Scalars['String']['output'];
  readonly clusterName: Scalars['String']['output'];
  /** SQLite or PostgreSQL. */
  readonly database: Scalars['String']['output'];
  /** True when machines of a virtual datacentre may enrol here. */
  readonly simulation: Scalars['Boolean']['output'];
  readonly startedAt: Scalars['DateTime']['output'];
  /** x.y.z of this build. */
  readonly version: Scalars['String']['output'];
  /** The certificate by which browsers know this controller; null where something else serves HTTPS. */
  readonly webCertificate?: Maybe<WebCertificate>;
};

export type ApiToken = {
  readonly __typename?: 'ApiToken';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly name: Scalars['String']['output'];
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly role: Role;
};

export type ApiTokenResult = {
  readonly __typename?: 'ApiTokenResult';
  readonly token: ApiToken;
};

export type AppliedSettings = {
  readonly __typename?: 'AppliedSettings';
  readonly changedFiles: ReadonlyArray<Scalars['String']['output']>;
  readonly settings: Settings;
};

export type ApplySettingsResult = AppliedSettings | IssueList;

export type ApproveNodeResult = IssueList | NodeResult;

export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly action: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly outcome: Scalars['String']['output'];
  readonly role: Role;
  readonly sourceAddress?: Maybe<Scalars['String']['output']>;
  readonly target?: Maybe<Scalars['String']['output']>;
};

export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEntry;
};

export type Boot = {
  readonly __typename?: 'Boot';
  /** 1 for the first that was seen. */
  readonly number: Scalars['Int']['output'];
  readonly startedAt: Scalars['DateTime']['output'];
};

export type BootImageLayer = {
  readonly __typename?: 'BootImageLayer';
  readonly bytes?: Maybe<Scalars['Bytes']['output']>;
  /** SHA-256 of the file, which every server checks: sha256:… */
  readonly digest: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
};

export type BootImages = {
  readonly __typename?: 'BootImages';
  /** What a worker fetches: kernel, initramfs and layers; null while one of them is not there. */
  readonly bytes?: Maybe<Scalars['Bytes']['output']>;
  /** When every file was last looked at; null before the first time. */
  readonly checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Files that are missing or wrong. Nothing else of the controller waits for them. */
  readonly issues: ReadonlyArray<Issue>;
  /** Bottom first. */
  readonly layers: ReadonlyArray<BootImageLayer>;
  /** x.y.z of the images; null where images.json does not say. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

export type Cpu = {
  readonly __typename?: 'Cpu';
  readonly cores?: Maybe<Scalars['Int']['output']>;
  readonly maxMhz?: Maybe<Scalars['Int']['output']>;
  readonly model?: Maybe<Scalars['String']['output']>;
  readonly slot?: Maybe<Scalars['String']['output']>;
  readonly threads?: Maybe<Scalars['Int']['output']>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
};

export type CreateApiTokenResult = CreatedApiToken | IssueList;

export type CreateJoinTokenResult = CreatedJoinToken | IssueList;

export type CreateUserResult = IssueList | UserResult;

export type CreatedApiToken = {
  readonly __typename?: 'CreatedApiToken';
  /** Send it as `Authorization: Bearer …`. It cannot be shown again. */
  readonly secret: Scalars['String']['output'];
  readonly token: ApiToken;
};

export type CreatedJoinToken = {
  readonly __typename?: 'CreatedJoinToken';
  /** Give it to the machines as `ID:SECRET` in the file of prospector's --token-file. It cannot be shown again. */
  readonly secret: Scalars['String']['output'];
  readonly token: JoinToken;
};

export type Disk = {
  readonly __typename?: 'Disk';
  readonly contents: ReadonlyArray<DiskContent>;
  /** Lasting identity (wwn:… or serial:…); null when the disk has none. */
  readonly id?: Maybe<Scalars['String']['output']>;
  readonly model?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly removable: Scalars['Boolean']['output'];
  readonly rotational?: Maybe<Scalars['Boolean']['output']>;
  readonly serial?: Maybe<Scalars['String']['output']>;
  readonly size?: Maybe<Scalars['Bytes']['output']>;
  readonly transport?: Maybe<Scalars['String']['output']>;
  readonly wwn?: Maybe<Scalars['String']['output']>;
};

export type DiskContent = {
  readonly __typename?: 'DiskContent';
  readonly filesystem?: Maybe<Scalars['String']['output']>;
  readonly kind: Scalars['String']['output'];
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly mountPoint?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly size?: Maybe<Scalars['Bytes']['output']>;
};

export type EnrolmentWindow = {
  readonly __typename?: 'EnrolmentWindow';
  readonly remaining?: Maybe<Scalars['Int']['output']>;
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

export type Event = {
  readonly __typename?: 'Event';
  readonly at: Scalars['DateTime']['output'];
  /** The event that led to this one. */
  readonly causeId?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Kebab-case: stage-reached, node-approved, settings-applied, collision-seen, … */
  readonly kind: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly nodeId?: Maybe<Scalars['ID']['output']>;
  readonly nodeName?: Maybe<Scalars['String']['output']>;
  readonly severity: EventSeverity;
  /** The stage this event marks, if it marks one. */
  readonly stage?: Maybe<Scalars['String']['output']>;
};

export type EventConnection = {
  readonly __typename?: 'EventConnection';
  readonly edges: ReadonlyArray<EventEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EventEdge = {
  readonly __typename?: 'EventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Event;
};

export type EventFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly nodeId?: InputMaybe<Scalars['ID']['input']>;
  readonly severities?: InputMaybe<ReadonlyArray<EventSeverity>>;
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
};

export type EventSeverity =
  | 'ERROR'
  | 'INFO'
  | 'WARNING';

export type Evidence = {
  readonly __typename?: 'Evidence';
  readonly kind: Scalars['String']['output'];
  readonly score: Scalars['Int']['output'];
  readonly value: Scalars['String']['output'];
};

export type FileChange = {
  readonly __typename?: 'FileChange';
  readonly change: FileChangeKind;
  /** Unified diff, byte for byte. */
  readonly diff: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  /** Service that is reloaded when this file changes. */
  readonly reloads?: Maybe<Scalars['String']['output']>;
};

export type FileChangeKind =
  | 'CREATE'
  | 'DELETE'
  | 'UPDATE';

export type Hardware = {
  readonly __typename?: 'Hardware';
  readonly cpus: ReadonlyArray<Cpu>;
  readonly disks: ReadonlyArray<Disk>;
  readonly interfaces: ReadonlyArray<NetworkInterface>;
  readonly memory: ReadonlyArray<MemoryModule>;
  readonly reportedAt: Scalars['DateTime']['output'];
  readonly system: SystemInfo;
};

/** One thing wrong with what was given, addressed so that a form can show it at its field. */
export type Issue = {
  readonly __typename?: 'Issue';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  readonly remedy: Scalars['String']['output'];
  readonly severity: IssueSeverity;
};

/** The change was refused; nothing was changed. */
export type IssueList = {
  readonly __typename?: 'IssueList';
  readonly issues: ReadonlyArray<Issue>;
};

export type IssueSeverity =
  | 'ERROR'
  | 'WARNING';

export type JoinToken = {
  readonly __typename?: 'JoinToken';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly createdBy: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** How many more it lets in; the settings may allow fewer than it was made for. */
  readonly remaining: Scalars['Int']['output'];
  /** How many machines it has let in. */
  readonly used: Scalars['Int']['output'];
};

export type JoinTokenResult = {
  readonly __typename?: 'JoinTokenResult';
  readonly token: JoinToken;
};

export type Kubeconfig = {
  readonly __typename?: 'Kubeconfig';
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The file for kubectl. It holds a private key: keep it to yourself (mode 0600). */
  readonly yaml: Scalars['String']['output'];
};

export type KubeconfigResult = IssueList | Kubeconfig;

export type Lease = {
  readonly __typename?: 'Lease';
  readonly address: Scalars['String']['output'];
  readonly ends?: Maybe<Scalars['DateTime']['output']>;
  readonly hostname?: Maybe<Scalars['String']['output']>;
  readonly mac: Scalars['String']['output'];
  readonly nodeId?: Maybe<Scalars['ID']['output']>;
  readonly starts?: Maybe<Scalars['DateTime']['output']>;
  readonly state: Scalars['String']['output'];
};

export type MemoryModule = {
  readonly __typename?: 'MemoryModule';
  readonly mhz?: Maybe<Scalars['Int']['output']>;
  readonly part?: Maybe<Scalars['String']['output']>;
  readonly serial?: Maybe<Scalars['String']['output']>;
  readonly size?: Maybe<Scalars['Bytes']['output']>;
  readonly slot?: Maybe<Scalars['String']['output']>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Puts a planned change of settings in force, unless something changed since it was planned. */
  readonly applySettings: ApplySettingsResult;
  /** Lets a waiting server in: it gets a name, an address, a certificate and its plan. */
  readonly approveNode: ApproveNodeResult;
  readonly closeEnrolmentWindow: OpenEnrolmentWindowResult;
  /** A token for an integration. Its secret is shown only in this answer. */
  readonly createApiToken: CreateApiTokenResult;
  /**
   * A secret that lets so many machines enrol without an admin, for at most a day. Its secret is shown only in this
   * answer. `id` is 6 to 32 lower-case letters and digits: give the one that a policy of the settings names, which may then
   * limit it further; one is made up when it is left out.
   */
  readonly createJoinToken: CreateJoinTokenResult;
  readonly createUser: CreateUserResult;
  /** Opens enrolment to every machine for some minutes, at most 60. Replaces a window that is open. */
  readonly openEnrolmentWindow: OpenEnrolmentWindowResult;
  /** Turns a waiting server away. It may ask again only after an admin approves it. */
  readonly rejectNode: RejectNodeResult;
  /** Gives a server another name. Its address and identity stay. */
  readonly renameNode: RenameNodeResult;
  /**
   * Lets a waiting server in as the one it looks like, with a new key: it gets that one's name and address, and at the
   * same moment that one's key and certificate are revoked. `replaces` must be the server it is in conflict with.
   */
  readonly replaceNode: ReplaceNodeResult;
  /** Takes a server out for good: its certificate is revoked, its name and address become free. Its disks are not touched. */
  readonly retireNode: RetireNodeResult;
  readonly revokeApiToken: RevokeApiTokenResult;
  /** Ends a join token at once. Machines that it has let in stay. */
  readonly revokeJoinToken: RevokeJoinTokenResult;
  /** Changes one's own password, or with the role admin somebody else's. Ends that person's sessions. */
  readonly setPassword: SetPasswordResult;
};


export type MutationApplySettingsArgs = {
  planId: Scalars['ID']['input'];
};


export type MutationApproveNodeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateApiTokenArgs = {
  expiresInDays?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
  role: Role;
};


export type MutationCreateJoinTokenArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  uses?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationCreateUserArgs = {
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
  role: Role;
};


export type MutationOpenEnrolmentWindowArgs = {
  count: Scalars['Int']['input'];
  minutes: Scalars['Int']['input'];
};


export type MutationRejectNodeArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRenameNodeArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationReplaceNodeArgs = {
  id: Scalars['ID']['input'];
  replaces: Scalars['ID']['input'];
};


export type MutationRetireNodeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeApiTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeJoinTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetPasswordArgs = {
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  newPassword: Scalars['String']['input'];
  userName: Scalars['String']['input'];
};

/** A DHCP server on the private network that is not this controller: servers that boot may follow it instead. */
export type NetworkAlarm = {
  readonly __typename?: 'NetworkAlarm';
  /** The boot file it offered last. */
  readonly bootFile?: Maybe<Scalars['String']['output']>;
  readonly firstSeen: Scalars['DateTime']['output'];
  readonly lastSeen: Scalars['DateTime']['output'];
  /** The card it answers from; look for it in the tables of the switches. */
  readonly mac: Scalars['String']['output'];
  /** The address it offered last. */
  readonly offered?: Maybe<Scalars['String']['output']>;
  /** What it calls itself. */
  readonly serverAddress: Scalars['String']['output'];
};

export type NetworkInterface = {
  readonly __typename?: 'NetworkInterface';
  readonly busInfo?: Maybe<Scalars['String']['output']>;
  readonly driver?: Maybe<Scalars['String']['output']>;
  readonly kind: Scalars['String']['output'];
  readonly link?: Maybe<Scalars['Boolean']['output']>;
  readonly mac?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  /** Switch and port at the other end, when LLDP tells. */
  readonly neighbour?: Maybe<Scalars['String']['output']>;
  readonly product?: Maybe<Scalars['String']['output']>;
  readonly speedMbps?: Maybe<Scalars['Int']['output']>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
};

export type Node = {
  readonly __typename?: 'Node';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly agentVersion?: Maybe<Scalars['String']['output']>;
  /** Which boot the timeline is of; null until its first packet was seen. */
  readonly boot?: Maybe<Boot>;
  readonly certificateExpires?: Maybe<Scalars['DateTime']['output']>;
  /** Set when it looks like a machine that is already known but holds another key. */
  readonly conflictsWith?: Maybe<Node>;
  readonly cpuThreads?: Maybe<Scalars['Int']['output']>;
  readonly diskBytes?: Maybe<Scalars['Bytes']['output']>;
  readonly diskCount: Scalars['Int']['output'];
  readonly events: EventConnection;
  readonly firstSeen: Scalars['DateTime']['output'];
  /** What it is made of, from its last report. */
  readonly hardware?: Maybe<Hardware>;
  readonly id: Scalars['ID']['output'];
  readonly identity: NodeIdentity;
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** The MAC address it boots from. */
  readonly mac?: Maybe<Scalars['String']['output']>;
  readonly memory?: Maybe<Scalars['Bytes']['output']>;
  /** Its DNS label; before approval a provisional one made from its evidence. */
  readonly name: Scalars['String']['output'];
  readonly phase: NodePhase;
  /** When it entered this phase. */
  readonly phaseSince: Scalars['DateTime']['output'];
  /** Five words made from its key, shown on its console too; compare them before approving. */
  readonly phrase?: Maybe<Scalars['String']['output']>;
  readonly product?: Maybe<Scalars['String']['output']>;
  readonly rejectedBecause?: Maybe<Scalars['String']['output']>;
  /** True for a machine of the virtual datacentre. */
  readonly simulated: Scalars['Boolean']['output'];
  /** The boot stage it reached last: an id from the stage list in the docs. */
  readonly stage: Scalars['String']['output'];
  /** Why it does not move on and what to do; null while nothing is overdue. */
  readonly stuck?: Maybe<Stuck>;
  readonly timeline: ReadonlyArray<StageTime>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
};


export type NodeEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type NodeConnection = {
  readonly __typename?: 'NodeConnection';
  readonly edges: ReadonlyArray<NodeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type NodeEdge = {
  readonly __typename?: 'NodeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Node;
};

export type NodeFilter = {
  readonly phases?: InputMaybe<ReadonlyArray<NodePhase>>;
  readonly simulated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name, serial, MAC or IP address, product; case does not matter. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type NodeIdentity = {
  readonly __typename?: 'NodeIdentity';
  readonly evidence: ReadonlyArray<Evidence>;
  /** SHA-256 thumbprint of its public key (RFC 7638). */
  readonly keyThumbprint?: Maybe<Scalars['String']['output']>;
  /** 0 (nothing to tell it by) to 100. */
  readonly score: Scalars['Int']['output'];
};

export type NodeOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: NodeOrderField;
};

export type NodeOrderField =
  | 'ADDRESS'
  | 'FIRST_SEEN'
  | 'LAST_SEEN'
  | 'MEMORY'
  | 'NAME'
  | 'PHASE';

export type NodePhase =
  | 'Approved'
  | 'Booting'
  | 'Degraded'
  | 'Draining'
  | 'Joining'
  | 'Lost'
  | 'Pending'
  | 'Preparing'
  | 'Ready'
  | 'Retired'
  | 'Unknown'
  | 'Updating';

export type NodeResult = {
  readonly __typename?: 'NodeResult';
  readonly node: Node;
};

export type OpenEnrolmentWindowResult = EnrolmentWindow | IssueList;

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

export type PhaseCount = {
  readonly __typename?: 'PhaseCount';
  readonly count: Scalars['Int']['output'];
  readonly phase: NodePhase;
};

export type PlanSettingsInput = {
  /** A whole ClusterSettings document, YAML or JSON. */
  readonly document: Scalars['String']['input'];
};

export type PlanSettingsResult = IssueList | SettingsPlan;

export type Query = {
  readonly __typename?: 'Query';
  /** What is running here. */
  readonly about: About;
  /** API tokens, without their secrets. Needs the role admin. */
  readonly apiTokens: ReadonlyArray<ApiToken>;
  /** What each admin and token did, newest first. Needs the role admin. */
  readonly auditLog: AuditEntryConnection;
  /** What servers boot, and whether it lies on the controller as it should; null until images are built. */
  readonly bootImages?: Maybe<BootImages>;
  /** The cluster's log, newest first. `first` is at most 1000. */
  readonly events: EventConnection;
  /** Join tokens that have not ended, newest first, without their secrets. Needs the role admin. */
  readonly joinTokens: ReadonlyArray<JoinToken>;
  /**
   * What kubectl needs, made for whoever asks: a key and a certificate of their own. Refused with `kubernetes-absent` while
   * the cluster runs no Kubernetes.
   */
  readonly kubeconfig: KubeconfigResult;
  /** Address leases of the private network, by address. */
  readonly leases: ReadonlyArray<Lease>;
  /** Who is asking; null without a session or token. */
  readonly me?: Maybe<Viewer>;
  /** What is wrong on the private network now; empty when nothing is, and where nobody looks. */
  readonly networkAlarms: ReadonlyArray<NetworkAlarm>;
  /** One server, or null if there is none with this id. */
  readonly node?: Maybe<Node>;
  /** Servers, in the order asked for. `first` is at most 10000. */
  readonly nodes: NodeConnection;
  /** How many servers are in each phase, in the order of a server's life; phases with none are included. */
  readonly phaseCounts: ReadonlyArray<PhaseCount>;
  /** The diff that a change of settings would make, byte for byte, on every file of the controller. Changes nothing. */
  readonly planSettings: PlanSettingsResult;
  /** The settings in force and what is wrong with them. */
  readonly settings: Settings;
  /** Every earlier version of the settings, newest first. */
  readonly settingsHistory: SettingsRevisionConnection;
  /** People who may sign in. Needs the role admin. */
  readonly users: ReadonlyArray<User>;
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NodeOrder>;
};


export type QueryPlanSettingsArgs = {
  input: PlanSettingsInput;
};


export type QuerySettingsHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RejectNodeResult = IssueList | NodeResult;

export type RenameNodeResult = IssueList | NodeResult;

export type ReplaceNodeResult = IssueList | NodeResult;

export type RetireNodeResult = IssueList | NodeResult;

export type RevokeApiTokenResult = ApiTokenResult | IssueList;

export type RevokeJoinTokenResult = IssueList | JoinTokenResult;

export type Role =
  | 'ADMIN'
  | 'OPERATOR'
  | 'VIEWER';

export type SetPasswordResult = IssueList | UserResult;

export type Settings = {
  readonly __typename?: 'Settings';
  readonly changedAt: Scalars['DateTime']['output'];
  readonly changedBy: Scalars['String']['output'];
  /** Until when machines enrol without an admin; null when no window is open. */
  readonly enrolmentWindowUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly issues: ReadonlyArray<Issue>;
  readonly revision: Scalars['Int']['output'];
  /** The whole ClusterSettings document as YAML. */
  readonly yaml: Scalars['String']['output'];
};

export type SettingsPlan = {
  readonly __typename?: 'SettingsPlan';
  /** The revision this plan was made against; apply refuses it once another is in force. */
  readonly baseRevision: Scalars['Int']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly files: ReadonlyArray<FileChange>;
  readonly id: Scalars['ID']['output'];
  /** Warnings only; a document with errors gives no plan. */
  readonly issues: ReadonlyArray<Issue>;
};

export type SettingsRevision = {
  readonly __typename?: 'SettingsRevision';
  readonly changedAt: Scalars['DateTime']['output'];
  readonly changedBy: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly yaml: Scalars['String']['output'];
};

export type SettingsRevisionConnection = {
  readonly __typename?: 'SettingsRevisionConnection';
  readonly edges: ReadonlyArray<SettingsRevisionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SettingsRevisionEdge = {
  readonly __typename?: 'SettingsRevisionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: SettingsRevision;
};

export type StageTime = {
  readonly __typename?: 'StageTime';
  readonly at: Scalars['DateTime']['output'];
  /** Seconds since the stage before; null for the first. */
  readonly seconds?: Maybe<Scalars['Float']['output']>;
  readonly stage: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly usualSeconds: Scalars['Int']['output'];
};

export type Stuck = {
  readonly __typename?: 'Stuck';
  readonly message: Scalars['String']['output'];
  readonly remedy: Scalars['String']['output'];
  readonly since: Scalars['DateTime']['output'];
  /** How long this stage usually takes, seconds. */
  readonly usualSeconds: Scalars['Int']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each new line of the cluster's log that passes the filter. */
  readonly eventAdded: Event;
  /** A server each time it changes; all servers when no ids are given. Also sends servers that are new. */
  readonly nodeChanged: Node;
};


export type SubscriptionEventAddedArgs = {
  filter?: InputMaybe<EventFilter>;
};


export type SubscriptionNodeChangedArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type SystemInfo = {
  readonly __typename?: 'SystemInfo';
  readonly boardProduct?: Maybe<Scalars['String']['output']>;
  readonly boardSerial?: Maybe<Scalars['String']['output']>;
  readonly boardVendor?: Maybe<Scalars['String']['output']>;
  readonly chassisSerial?: Maybe<Scalars['String']['output']>;
  readonly firmware?: Maybe<Scalars['String']['output']>;
  readonly firmwareKind?: Maybe<Scalars['String']['output']>;
  readonly hypervisor?: Maybe<Scalars['String']['output']>;
  readonly product?: Maybe<Scalars['String']['output']>;
  readonly serial?: Maybe<Scalars['String']['output']>;
  readonly uuid?: Maybe<Scalars['String']['output']>;
  readonly vendor?: Maybe<Scalars['String']['output']>;
  readonly version?: Maybe<Scalars['String']['output']>;
};

export type User = {
  readonly __typename?: 'User';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly lastLogin?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the password so far was made by the installation and opens nothing but its change. */
  readonly mustChangePassword: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly role: Role;
};

export type UserResult = {
  readonly __typename?: 'UserResult';
  readonly user: User;
};

export type Viewer = {
  readonly __typename?: 'Viewer';
  /** SESSION for a person in a browser, TOKEN for an integration. */
  readonly by: ViewerKind;
  /** True for a person who may do nothing but change the password: everything else is refused with PASSWORD_MUST_CHANGE. */
  readonly mustChangePassword: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly role: Role;
};

export type ViewerKind =
  | 'SESSION'
  | 'TOKEN';

export type WebCertificate = {
  readonly __typename?: 'WebCertificate';
  /** It is renewed long before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Names and addresses it is for. */
  readonly names: ReadonlyArray<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ApplySettingsResult:
    | ( AppliedSettings )
    | ( IssueList )
  ;
  ApproveNodeResult:
    | ( IssueList )
    | ( NodeResult )
  ;
  CreateApiTokenResult:
    | ( CreatedApiToken )
    | ( IssueList )
  ;
  CreateJoinTokenResult:
    | ( CreatedJoinToken )
    | ( IssueList )
  ;
  CreateUserResult:
    | ( IssueList )
    | ( UserResult )
  ;
  KubeconfigResult:
    | ( IssueList )
    | ( Kubeconfig )
  ;
  OpenEnrolmentWindowResult:
    | ( EnrolmentWindow )
    | ( IssueList )
  ;
  PlanSettingsResult:
    | ( IssueList )
    | ( SettingsPlan )
  ;
  RejectNodeResult:
    | ( IssueList )
    | ( NodeResult )
  ;
  RenameNodeResult:
    | ( IssueList )
    | ( NodeResult )
  ;
  ReplaceNodeResult:
    | ( IssueList )
    | ( NodeResult )
  ;
  RetireNodeResult:
    | ( IssueList )
    | ( NodeResult )
  ;
  RevokeApiTokenResult:
    | ( ApiTokenResult )
    | ( IssueList )
  ;
  RevokeJoinTokenResult:
    | ( IssueList )
    | ( JoinTokenResult )
  ;
  SetPasswordResult:
    | ( IssueList )
    | ( UserResult )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  About: ResolverTypeWrapper<About>;
  ApiToken: ResolverTypeWrapper<ApiToken>;
  ApiTokenResult: ResolverTypeWrapper<ApiTokenResult>;
  AppliedSettings: ResolverTypeWrapper<AppliedSettings>;
  ApplySettingsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApplySettingsResult']>;
  ApproveNodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveNodeResult']>;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnection>;
  AuditEntryEdge: ResolverTypeWrapper<AuditEntryEdge>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Boot: ResolverTypeWrapper<Boot>;
  BootImageLayer: ResolverTypeWrapper<BootImageLayer>;
  BootImages: ResolverTypeWrapper<BootImages>;
  Bytes: ResolverTypeWrapper<Scalars['Bytes']['output']>;
  Cpu: ResolverTypeWrapper<Cpu>;
  CreateApiTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiTokenResult']>;
  CreateJoinTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateJoinTokenResult']>;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  CreatedApiToken: ResolverTypeWrapper<CreatedApiToken>;
  CreatedJoinToken: ResolverTypeWrapper<CreatedJoinToken>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Disk: ResolverTypeWrapper<Disk>;
  DiskContent: ResolverTypeWrapper<DiskContent>;
  EnrolmentWindow: ResolverTypeWrapper<EnrolmentWindow>;
  Event: ResolverTypeWrapper<Event>;
  EventConnection: ResolverTypeWrapper<EventConnection>;
  EventEdge: ResolverTypeWrapper<EventEdge>;
  EventFilter: EventFilter;
  EventSeverity: EventSeverity;
  Evidence: ResolverTypeWrapper<Evidence>;
  FileChange: ResolverTypeWrapper<FileChange>;
  FileChangeKind: FileChangeKind;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Hardware: ResolverTypeWrapper<Hardware>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Issue: ResolverTypeWrapper<Issue>;
  IssueList: ResolverTypeWrapper<IssueList>;
  IssueSeverity: IssueSeverity;
  JoinToken: ResolverTypeWrapper<JoinToken>;
  JoinTokenResult: ResolverTypeWrapper<JoinTokenResult>;
  Kubeconfig: ResolverTypeWrapper<Kubeconfig>;
  KubeconfigResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['KubeconfigResult']>;
  Lease: ResolverTypeWrapper<Lease>;
  MemoryModule: ResolverTypeWrapper<MemoryModule>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NetworkAlarm: ResolverTypeWrapper<NetworkAlarm>;
  NetworkInterface: ResolverTypeWrapper<NetworkInterface>;
  Node: ResolverTypeWrapper<Node>;
  NodeConnection: ResolverTypeWrapper<NodeConnection>;
  NodeEdge: ResolverTypeWrapper<NodeEdge>;
  NodeFilter: NodeFilter;
  NodeIdentity: ResolverTypeWrapper<NodeIdentity>;
  NodeOrder: NodeOrder;
  NodeOrderField: NodeOrderField;
  NodePhase: NodePhase;
  NodeResult: ResolverTypeWrapper<NodeResult>;
  OpenEnrolmentWindowResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenEnrolmentWindowResult']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PhaseCount: ResolverTypeWrapper<PhaseCount>;
  PlanSettingsInput: PlanSettingsInput;
  PlanSettingsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlanSettingsResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RejectNodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectNodeResult']>;
  RenameNodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameNodeResult']>;
  ReplaceNodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplaceNodeResult']>;
  RetireNodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetireNodeResult']>;
  RevokeApiTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiTokenResult']>;
  RevokeJoinTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeJoinTokenResult']>;
  Role: Role;
  SetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPasswordResult']>;
  Settings: ResolverTypeWrapper<Settings>;
  SettingsPlan: ResolverTypeWrapper<SettingsPlan>;
  SettingsRevision: ResolverTypeWrapper<SettingsRevision>;
  SettingsRevisionConnection: ResolverTypeWrapper<SettingsRevisionConnection>;
  SettingsRevisionEdge: ResolverTypeWrapper<SettingsRevisionEdge>;
  StageTime: ResolverTypeWrapper<StageTime>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Stuck: ResolverTypeWrapper<Stuck>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemInfo: ResolverTypeWrapper<SystemInfo>;
  User: ResolverTypeWrapper<User>;
  UserResult: ResolverTypeWrapper<UserResult>;
  Viewer: ResolverTypeWrapper<Viewer>;
  ViewerKind: ViewerKind;
  WebCertificate: ResolverTypeWrapper<WebCertificate>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  About: About;
  ApiToken: ApiToken;
  ApiTokenResult: ApiTokenResult;
  AppliedSettings: AppliedSettings;
  ApplySettingsResult: ResolversUnionTypes<ResolversParentTypes>['ApplySettingsResult'];
  ApproveNodeResult: ResolversUnionTypes<ResolversParentTypes>['ApproveNodeResult'];
  AuditEntry: AuditEntry;
  AuditEntryConnection: AuditEntryConnection;
  AuditEntryEdge: AuditEntryEdge;
  Boolean: Scalars['Boolean']['output'];
  Boot: Boot;
  BootImageLayer: BootImageLayer;
  BootImages: BootImages;
  Bytes: Scalars['Bytes']['output'];
  Cpu: Cpu;
  CreateApiTokenResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiTokenResult'];
  CreateJoinTokenResult: ResolversUnionTypes<ResolversParentTypes>['CreateJoinTokenResult'];
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  CreatedApiToken: CreatedApiToken;
  CreatedJoinToken: CreatedJoinToken;
  DateTime: Scalars['DateTime']['output'];
  Disk: Disk;
  DiskContent: DiskContent;
  EnrolmentWindow: EnrolmentWindow;
  Event: Event;
  EventConnection: EventConnection;
  EventEdge: EventEdge;
  EventFilter: EventFilter;
  Evidence: Evidence;
  FileChange: FileChange;
  Float: Scalars['Float']['output'];
  Hardware: Hardware;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Issue: Issue;
  IssueList: IssueList;
  JoinToken: JoinToken;
  JoinTokenResult: JoinTokenResult;
  Kubeconfig: Kubeconfig;
  KubeconfigResult: ResolversUnionTypes<ResolversParentTypes>['KubeconfigResult'];
  Lease: Lease;
  MemoryModule: MemoryModule;
  Mutation: Record<PropertyKey, never>;
  NetworkAlarm: NetworkAlarm;
  NetworkInterface: NetworkInterface;
  Node: Node;
  NodeConnection: NodeConnection;
  NodeEdge: NodeEdge;
  NodeFilter: NodeFilter;
  NodeIdentity: NodeIdentity;
  NodeOrder: NodeOrder;
  NodeResult: NodeResult;
  OpenEnrolmentWindowResult: ResolversUnionTypes<ResolversParentTypes>['OpenEnrolmentWindowResult'];
  PageInfo: PageInfo;
  PhaseCount: PhaseCount;
  PlanSettingsInput: PlanSettingsInput;
  PlanSettingsResult: ResolversUnionTypes<ResolversParentTypes>['PlanSettingsResult'];
  Query: Record<PropertyKey, never>;
  RejectNodeResult: ResolversUnionTypes<ResolversParentTypes>['RejectNodeResult'];
  RenameNodeResult: ResolversUnionTypes<ResolversParentTypes>['RenameNodeResult'];
  ReplaceNodeResult: ResolversUnionTypes<ResolversParentTypes>['ReplaceNodeResult'];
  RetireNodeResult: ResolversUnionTypes<ResolversParentTypes>['RetireNodeResult'];
  RevokeApiTokenResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiTokenResult'];
  RevokeJoinTokenResult: ResolversUnionTypes<ResolversParentTypes>['RevokeJoinTokenResult'];
  SetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['SetPasswordResult'];
  Settings: Settings;
  SettingsPlan: SettingsPlan;
  SettingsRevision: SettingsRevision;
  SettingsRevisionConnection: SettingsRevisionConnection;
  SettingsRevisionEdge: SettingsRevisionEdge;
  StageTime: StageTime;
  String: Scalars['String']['output'];
  Stuck: Stuck;
  Subscription: Record<PropertyKey, never>;
  SystemInfo: SystemInfo;
  User: User;
  UserResult: UserResult;
  Viewer: Viewer;
  WebCertificate: WebCertificate;
};

export type AboutResolvers<ContextType = any, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = {
  agentUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caFingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clusterName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  database?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  simulation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webCertificate?: Resolver<Maybe<ResolversTypes['WebCertificate']>, ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type ApiTokenResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApiTokenResult'] = ResolversParentTypes['ApiTokenResult']> = {
  token?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppliedSettingsResolvers<ContextType = any, ParentType extends ResolversParentTypes['AppliedSettings'] = ResolversParentTypes['AppliedSettings']> = {
  changedFiles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['Settings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplySettingsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApplySettingsResult'] = ResolversParentTypes['ApplySettingsResult']> = {
  __resolveType: TypeResolveFn<'AppliedSettings' | 'IssueList', ParentType, ContextType>;
};

export type ApproveNodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveNodeResult'] = ResolversParentTypes['ApproveNodeResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'NodeResult', ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  sourceAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type BootResolvers<ContextType = any, ParentType extends ResolversParentTypes['Boot'] = ResolversParentTypes['Boot']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BootImageLayerResolvers<ContextType = any, ParentType extends ResolversParentTypes['BootImageLayer'] = ResolversParentTypes['BootImageLayer']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BootImagesResolvers<ContextType = any, ParentType extends ResolversParentTypes['BootImages'] = ResolversParentTypes['BootImages']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  layers?: Resolver<ReadonlyArray<ResolversTypes['BootImageLayer']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface BytesScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bytes'], any> {
  name: 'Bytes';
}

export type CpuResolvers<ContextType = any, ParentType extends ResolversParentTypes['Cpu'] = ResolversParentTypes['Cpu']> = {
  cores?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxMhz?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateApiTokenResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateApiTokenResult'] = ResolversParentTypes['CreateApiTokenResult']> = {
  __resolveType: TypeResolveFn<'CreatedApiToken' | 'IssueList', ParentType, ContextType>;
};

export type CreateJoinTokenResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateJoinTokenResult'] = ResolversParentTypes['CreateJoinTokenResult']> = {
  __resolveType: TypeResolveFn<'CreatedJoinToken' | 'IssueList', ParentType, ContextType>;
};

export type CreateUserResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateUserResult'] = ResolversParentTypes['CreateUserResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'UserResult', ParentType, ContextType>;
};

export type CreatedApiTokenResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatedApiToken'] = ResolversParentTypes['CreatedApiToken']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatedJoinTokenResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatedJoinToken'] = ResolversParentTypes['CreatedJoinToken']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['JoinToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DiskResolvers<ContextType = any, ParentType extends ResolversParentTypes['Disk'] = ResolversParentTypes['Disk']> = {
  contents?: Resolver<ReadonlyArray<ResolversTypes['DiskContent']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rotational?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  serial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wwn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DiskContentResolvers<ContextType = any, ParentType extends ResolversParentTypes['DiskContent'] = ResolversParentTypes['DiskContent']> = {
  filesystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mountPoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
};

export type EnrolmentWindowResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrolmentWindow'] = ResolversParentTypes['EnrolmentWindow']> = {
  remaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = any, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  nodeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['EventSeverity'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['FileChange'] = ResolversParentTypes['FileChange']> = {
  change?: Resolver<ResolversTypes['FileChangeKind'], ParentType, ContextType>;
  diff?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reloads?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HardwareResolvers<ContextType = any, ParentType extends ResolversParentTypes['Hardware'] = ResolversParentTypes['Hardware']> = {
  cpus?: Resolver<ReadonlyArray<ResolversTypes['Cpu']>, ParentType, ContextType>;
  disks?: Resolver<ReadonlyArray<ResolversTypes['Disk']>, ParentType, ContextType>;
  interfaces?: Resolver<ReadonlyArray<ResolversTypes['NetworkInterface']>, ParentType, ContextType>;
  memory?: Resolver<ReadonlyArray<ResolversTypes['MemoryModule']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SystemInfo'], ParentType, ContextType>;
};

export type IssueResolvers<ContextType = any, ParentType extends ResolversParentTypes['Issue'] = ResolversParentTypes['Issue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IssueSeverity'], ParentType, ContextType>;
};

export type IssueListResolvers<ContextType = any, ParentType extends ResolversParentTypes['IssueList'] = ResolversParentTypes['IssueList']> = {
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinTokenResolvers<ContextType = any, ParentType extends ResolversParentTypes['JoinToken'] = ResolversParentTypes['JoinToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JoinTokenResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['JoinTokenResult'] = ResolversParentTypes['JoinTokenResult']> = {
  token?: Resolver<ResolversTypes['JoinToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KubeconfigResolvers<ContextType = any, ParentType extends ResolversParentTypes['Kubeconfig'] = ResolversParentTypes['Kubeconfig']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  yaml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KubeconfigResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['KubeconfigResult'] = ResolversParentTypes['KubeconfigResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'Kubeconfig', ParentType, ContextType>;
};

export type LeaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['Lease'] = ResolversParentTypes['Lease']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ends?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hostname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mac?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  starts?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemoryModuleResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemoryModule'] = ResolversParentTypes['MemoryModule']> = {
  mhz?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applySettings?: Resolver<ResolversTypes['ApplySettingsResult'], ParentType, ContextType, RequireFields<MutationApplySettingsArgs, 'planId'>>;
  approveNode?: Resolver<ResolversTypes['ApproveNodeResult'], ParentType, ContextType, RequireFields<MutationApproveNodeArgs, 'id'>>;
  closeEnrolmentWindow?: Resolver<ResolversTypes['OpenEnrolmentWindowResult'], ParentType, ContextType>;
  createApiToken?: Resolver<ResolversTypes['CreateApiTokenResult'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'expiresInDays' | 'name' | 'role'>>;
  createJoinToken?: Resolver<ResolversTypes['CreateJoinTokenResult'], ParentType, ContextType, RequireFields<MutationCreateJoinTokenArgs, 'minutes' | 'uses'>>;
  createUser?: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'name' | 'password' | 'role'>>;
  openEnrolmentWindow?: Resolver<ResolversTypes['OpenEnrolmentWindowResult'], ParentType, ContextType, RequireFields<MutationOpenEnrolmentWindowArgs, 'count' | 'minutes'>>;
  rejectNode?: Resolver<ResolversTypes['RejectNodeResult'], ParentType, ContextType, RequireFields<MutationRejectNodeArgs, 'id' | 'reason'>>;
  renameNode?: Resolver<ResolversTypes['RenameNodeResult'], ParentType, ContextType, RequireFields<MutationRenameNodeArgs, 'id' | 'name'>>;
  replaceNode?: Resolver<ResolversTypes['ReplaceNodeResult'], ParentType, ContextType, RequireFields<MutationReplaceNodeArgs, 'id' | 'replaces'>>;
  retireNode?: Resolver<ResolversTypes['RetireNodeResult'], ParentType, ContextType, RequireFields<MutationRetireNodeArgs, 'id'>>;
  revokeApiToken?: Resolver<ResolversTypes['RevokeApiTokenResult'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'id'>>;
  revokeJoinToken?: Resolver<ResolversTypes['RevokeJoinTokenResult'], ParentType, ContextType, RequireFields<MutationRevokeJoinTokenArgs, 'id'>>;
  setPassword?: Resolver<ResolversTypes['SetPasswordResult'], ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'newPassword' | 'userName'>>;
};

export type NetworkAlarmResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkAlarm'] = ResolversParentTypes['NetworkAlarm']> = {
  bootFile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mac?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offered?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serverAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NetworkInterfaceResolvers<ContextType = any, ParentType extends ResolversParentTypes['NetworkInterface'] = ResolversParentTypes['NetworkInterface']> = {
  busInfo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  driver?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mac?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neighbour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speedMbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  boot?: Resolver<Maybe<ResolversTypes['Boot']>, ParentType, ContextType>;
  certificateExpires?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conflictsWith?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  cpuThreads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  diskBytes?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  diskCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<NodeEventsArgs, 'first'>>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hardware?: Resolver<Maybe<ResolversTypes['Hardware']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['NodeIdentity'], ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mac?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memory?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['NodePhase'], ParentType, ContextType>;
  phaseSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  phrase?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  simulated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stuck?: Resolver<Maybe<ResolversTypes['Stuck']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['StageTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['NodeConnection'] = ResolversParentTypes['NodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NodeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NodeEdge'] = ResolversParentTypes['NodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type NodeIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['NodeIdentity'] = ResolversParentTypes['NodeIdentity']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  keyThumbprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['NodeResult'] = ResolversParentTypes['NodeResult']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenEnrolmentWindowResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenEnrolmentWindowResult'] = ResolversParentTypes['OpenEnrolmentWindowResult']> = {
  __resolveType: TypeResolveFn<'EnrolmentWindow' | 'IssueList', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PhaseCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhaseCount'] = ResolversParentTypes['PhaseCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['NodePhase'], ParentType, ContextType>;
};

export type PlanSettingsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PlanSettingsResult'] = ResolversParentTypes['PlanSettingsResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'SettingsPlan', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  about?: Resolver<ResolversTypes['About'], ParentType, ContextType>;
  apiTokens?: Resolver<ReadonlyArray<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  bootImages?: Resolver<Maybe<ResolversTypes['BootImages']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  joinTokens?: Resolver<ReadonlyArray<ResolversTypes['JoinToken']>, ParentType, ContextType>;
  kubeconfig?: Resolver<ResolversTypes['KubeconfigResult'], ParentType, ContextType>;
  leases?: Resolver<ReadonlyArray<ResolversTypes['Lease']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  networkAlarms?: Resolver<ReadonlyArray<ResolversTypes['NetworkAlarm']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ResolversTypes['NodeConnection'], ParentType, ContextType, RequireFields<QueryNodesArgs, 'first'>>;
  phaseCounts?: Resolver<ReadonlyArray<ResolversTypes['PhaseCount']>, ParentType, ContextType>;
  planSettings?: Resolver<ResolversTypes['PlanSettingsResult'], ParentType, ContextType, RequireFields<QueryPlanSettingsArgs, 'input'>>;
  settings?: Resolver<ResolversTypes['Settings'], ParentType, ContextType>;
  settingsHistory?: Resolver<ResolversTypes['SettingsRevisionConnection'], ParentType, ContextType, RequireFields<QuerySettingsHistoryArgs, 'first'>>;
  users?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
};

export type RejectNodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectNodeResult'] = ResolversParentTypes['RejectNodeResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'NodeResult', ParentType, ContextType>;
};

export type RenameNodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RenameNodeResult'] = ResolversParentTypes['RenameNodeResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'NodeResult', ParentType, ContextType>;
};

export type ReplaceNodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReplaceNodeResult'] = ResolversParentTypes['ReplaceNodeResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'NodeResult', ParentType, ContextType>;
};

export type RetireNodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RetireNodeResult'] = ResolversParentTypes['RetireNodeResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'NodeResult', ParentType, ContextType>;
};

export type RevokeApiTokenResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeApiTokenResult'] = ResolversParentTypes['RevokeApiTokenResult']> = {
  __resolveType: TypeResolveFn<'ApiTokenResult' | 'IssueList', ParentType, ContextType>;
};

export type RevokeJoinTokenResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeJoinTokenResult'] = ResolversParentTypes['RevokeJoinTokenResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'JoinTokenResult', ParentType, ContextType>;
};

export type SetPasswordResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetPasswordResult'] = ResolversParentTypes['SetPasswordResult']> = {
  __resolveType: TypeResolveFn<'IssueList' | 'UserResult', ParentType, ContextType>;
};

export type SettingsResolvers<ContextType = any, ParentType extends ResolversParentTypes['Settings'] = ResolversParentTypes['Settings']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enrolmentWindowUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yaml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SettingsPlanResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettingsPlan'] = ResolversParentTypes['SettingsPlan']> = {
  baseRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['FileChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettingsRevisionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettingsRevision'] = ResolversParentTypes['SettingsRevision']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yaml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SettingsRevisionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettingsRevisionConnection'] = ResolversParentTypes['SettingsRevisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SettingsRevisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SettingsRevisionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettingsRevisionEdge'] = ResolversParentTypes['SettingsRevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SettingsRevision'], ParentType, ContextType>;
};

export type StageTimeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StageTime'] = ResolversParentTypes['StageTime']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usualSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StuckResolvers<ContextType = any, ParentType extends ResolversParentTypes['Stuck'] = ResolversParentTypes['Stuck']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usualSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  eventAdded?: SubscriptionResolver<ResolversTypes['Event'], "eventAdded", ParentType, ContextType, Partial<SubscriptionEventAddedArgs>>;
  nodeChanged?: SubscriptionResolver<ResolversTypes['Node'], "nodeChanged", ParentType, ContextType, Partial<SubscriptionNodeChangedArgs>>;
};

export type SystemInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['SystemInfo'] = ResolversParentTypes['SystemInfo']> = {
  boardProduct?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  boardSerial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  boardVendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chassisSerial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firmware?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firmwareKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hypervisor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uuid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastLogin?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type UserResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserResult'] = ResolversParentTypes['UserResult']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  by?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type WebCertificateResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebCertificate'] = ResolversParentTypes['WebCertificate']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  About?: AboutResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiTokenResult?: ApiTokenResultResolvers<ContextType>;
  AppliedSettings?: AppliedSettingsResolvers<ContextType>;
  ApplySettingsResult?: ApplySettingsResultResolvers<ContextType>;
  ApproveNodeResult?: ApproveNodeResultResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  Boot?: BootResolvers<ContextType>;
  BootImageLayer?: BootImageLayerResolvers<ContextType>;
  BootImages?: BootImagesResolvers<ContextType>;
  Bytes?: GraphQLScalarType;
  Cpu?: CpuResolvers<ContextType>;
  CreateApiTokenResult?: CreateApiTokenResultResolvers<ContextType>;
  CreateJoinTokenResult?: CreateJoinTokenResultResolvers<ContextType>;
  CreateUserResult?: CreateUserResultResolvers<ContextType>;
  CreatedApiToken?: CreatedApiTokenResolvers<ContextType>;
  CreatedJoinToken?: CreatedJoinTokenResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Disk?: DiskResolvers<ContextType>;
  DiskContent?: DiskContentResolvers<ContextType>;
  EnrolmentWindow?: EnrolmentWindowResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  FileChange?: FileChangeResolvers<ContextType>;
  Hardware?: HardwareResolvers<ContextType>;
  Issue?: IssueResolvers<ContextType>;
  IssueList?: IssueListResolvers<ContextType>;
  JoinToken?: JoinTokenResolvers<ContextType>;
  JoinTokenResult?: JoinTokenResultResolvers<ContextType>;
  Kubeconfig?: KubeconfigResolvers<ContextType>;
  KubeconfigResult?: KubeconfigResultResolvers<ContextType>;
  Lease?: LeaseResolvers<ContextType>;
  MemoryModule?: MemoryModuleResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NetworkAlarm?: NetworkAlarmResolvers<ContextType>;
  NetworkInterface?: NetworkInterfaceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NodeConnection?: NodeConnectionResolvers<ContextType>;
  NodeEdge?: NodeEdgeResolvers<ContextType>;
  NodeIdentity?: NodeIdentityResolvers<ContextType>;
  NodeResult?: NodeResultResolvers<ContextType>;
  OpenEnrolmentWindowResult?: OpenEnrolmentWindowResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhaseCount?: PhaseCountResolvers<ContextType>;
  PlanSettingsResult?: PlanSettingsResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RejectNodeResult?: RejectNodeResultResolvers<ContextType>;
  RenameNodeResult?: RenameNodeResultResolvers<ContextType>;
  ReplaceNodeResult?: ReplaceNodeResultResolvers<ContextType>;
  RetireNodeResult?: RetireNodeResultResolvers<ContextType>;
  RevokeApiTokenResult?: RevokeApiTokenResultResolvers<ContextType>;
  RevokeJoinTokenResult?: RevokeJoinTokenResultResolvers<ContextType>;
  SetPasswordResult?: SetPasswordResultResolvers<ContextType>;
  Settings?: SettingsResolvers<ContextType>;
  SettingsPlan?: SettingsPlanResolvers<ContextType>;
  SettingsRevision?: SettingsRevisionResolvers<ContextType>;
  SettingsRevisionConnection?: SettingsRevisionConnectionResolvers<ContextType>;
  SettingsRevisionEdge?: SettingsRevisionEdgeResolvers<ContextType>;
  StageTime?: StageTimeResolvers<ContextType>;
  Stuck?: StuckResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemInfo?: SystemInfoResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserResult?: UserResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WebCertificate?: WebCertificateResolvers<ContextType>;
};

