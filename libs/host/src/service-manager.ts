/** The daemons of one machine; each method throws HostError `service-failed` if the daemon did not do it. */
export abstract class ServiceManager {
  /** Tells a running daemon to read its files again; starts one that is not running. */
  abstract reload(id: string): Promise<void>;
  /** Ends it, if it runs, and starts it. */
  abstract restart(id: string): Promise<void>;
  /** Whether it runs now. */
  abstract isRunning(id: string): Promise<boolean>;
}
