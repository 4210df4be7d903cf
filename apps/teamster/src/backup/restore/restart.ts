/** Ends this Teamster, so that the next one starts with what was restored. */
export abstract class Restart {
  abstract begin(): void;
}

/** Stops in good order, as for systemctl stop; systemd, which is told to restart always, starts it again. */
export class SelfRestart extends Restart {
  override begin(): void {
    process.kill(process.pid, 'SIGTERM');
  }
}
