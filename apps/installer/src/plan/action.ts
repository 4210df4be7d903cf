/**
 * One thing to do, as data: `installer plan` prints it, and the same data is carried out. Each may be carried out again
 * after a cut, with the same result.
 */
export type Action =
  RunAction | DirectoryAction | FileAction | CopyAction | MountAction | WaitForAction;

/** Runs a program without a shell; any status but those that succeed fails the step. */
export interface RunAction {
  readonly kind: 'run';
  readonly program: string;
  readonly args: readonly string[];
  /** Its standard input; empty if not given. */
  readonly input?: Content;
  /** Only 0 if not given. */
  readonly succeeds?: readonly number[];
}

/** Makes a folder, and the folders above it with 0755; gives one that is there its mode. */
export interface DirectoryAction {
  readonly kind: 'directory';
  readonly path: string;
  /** Four octal digits: `0755`. */
  readonly mode: string;
}

/** Replaces a file in one step; folders above it that are not there are made with 0755. */
export interface FileAction {
  readonly kind: 'file';
  readonly path: string;
  readonly mode: string;
  readonly content: Content;
}

/** Copies a large file and compares its digest; nothing is done where `to` has that digest already. */
export interface CopyAction {
  readonly kind: 'copy';
  readonly from: string;
  readonly to: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Mounts unless something is mounted there; undone in reverse order at the end, and on failure. */
export interface MountAction {
  readonly kind: 'mount';
  readonly what: string;
  /** A folder, which is made if it is not there. */
  readonly where: string;
  readonly type: string;
  /** As after `mount -o`; may be empty. */
  readonly options: string;
}

/** Waits until a device node is there. */
export interface WaitForAction {
  readonly kind: 'wait-for';
  readonly path: string;
  readonly seconds: number;
}

/** Text or bytes, or a secret by its name, never the secret itself: a plan can be shown and logged. */
export type Content =
  { readonly text: string } | { readonly base64: string } | { readonly secret: SecretName };

/** What is known or made only while a plan is carried out. */
export type SecretName =
  | 'admin-password' // one line, as Teamster reads it
  | 'root-password-line' // `root:…`, as chpasswd reads it
  | 'cluster-authority' // certificate and key, as saveClusterAuthority writes them
  | 'web-certificate' // not secret, but made together with its key
  | 'web-key';
