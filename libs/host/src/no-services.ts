import { ServiceManager } from './service-manager.ts';

/** For files that nobody has open yet: a disk that is being installed. */
export class NoServices extends ServiceManager {
  override reload(): Promise<void> {
    return Promise.resolve();
  }

  override restart(): Promise<void> {
    return Promise.resolve();
  }

  override isRunning(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
