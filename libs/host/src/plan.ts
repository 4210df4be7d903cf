/**
 * Everything that is to be on a machine, as data: it can be sent, stored, compared and shown before it is done.
 * Paths are absolute; they are taken below the root that the plan is applied to.
 */
export interface Plan {
  readonly schema: 1;
  readonly steps: readonly PlanStep[];
  readonly services: readonly PlanService[];
}

/** One path and what is to be there. */
export type PlanStep = FileStep | DirectoryStep | AbsentStep;

/** A file with exactly these bytes. */
export interface FileStep {
  readonly kind: 'file';
  readonly path: string;
  /** Four octal digits: `0644`. */
  readonly mode: string;
  readonly owner?: Owner;
  readonly content: FileContent;
  /** Judges the new bytes before they replace the old; `{file}` in an argument stands for their path. */
  readonly check?: ProgramCheck;
  /** Id of the service that reads the file; it is told when the bytes changed, and only then. */
  readonly restarts?: string;
}

/** Text is written as UTF-8. */
export type FileContent = { readonly text: string } | { readonly base64: string };

/** A directory; what else is in it stays. */
export interface DirectoryStep {
  readonly kind: 'directory';
  readonly path: string;
  readonly mode: string;
  readonly owner?: Owner;
}

/** No file and no symbolic link at this path. */
export interface AbsentStep {
  readonly kind: 'absent';
  readonly path: string;
  readonly restarts?: string;
}

/** Names from the machine's own /etc/passwd and /etc/group. */
export interface Owner {
  readonly user: string;
  readonly group: string;
}

/** A program that exits with 0 when it finds nothing wrong; run without a shell. */
export interface ProgramCheck {
  /** Absolute path. */
  readonly program: string;
  readonly args: readonly string[];
}

/** A daemon that must take notice of its files, and must still work afterwards. */
export interface PlanService {
  /** The unit's name for systemd; the supervisor's name for a process. */
  readonly id: string;
  readonly kind: 'systemd' | 'process' | 'none';
  readonly onChange: 'reload' | 'restart';
  /** Judges all files together, after they are in place and before the service is told. */
  readonly check?: ProgramCheck;
  readonly probe?: Probe;
}

/** How to see from outside that a service works. */
export type Probe = TcpProbe | UdpProbe | HttpProbe;

/** Something accepts connections. */
export interface TcpProbe extends ProbeTiming {
  readonly kind: 'tcp';
  readonly host: string;
  readonly port: number;
}

/** Some socket of this machine is bound to the port. */
export interface UdpProbe extends ProbeTiming {
  readonly kind: 'udp';
  readonly port: number;
}

/** A GET is answered. */
export interface HttpProbe extends ProbeTiming {
  readonly kind: 'http';
  readonly url: string;
  /** 200 if not given. */
  readonly status?: number;
  /** A piece of text that the first 64 KiB of the body must have. */
  readonly contains?: string;
}

/** The probe is repeated until it succeeds or its time is up. */
export interface ProbeTiming {
  readonly deadlineMs: number;
  /** It must still succeed after this long: some daemons bind first and die of their configuration later. */
  readonly holdMs?: number;
}
