import {
  Clock,
  type HostPorts,
  type Probe,
  Prober,
  type ProgramResult,
  ProgramRunner,
  ServiceManager,
  serviceManagers,
} from '../src/index.ts';
import type { MemoryFiles } from './memory-files.ts';

/** A daemon that reads one file when it is told to, and works unless the file says `broken`. */
export class ReadingService extends ServiceManager {
  readonly told: string[] = [];
  /** What it runs on. */
  running = '';
  readonly #read: () => string;

  constructor(read: () => string) {
    super();
    this.#read = read;
    this.running = read();
  }

  override reload(id: string): Promise<void> {
    this.told.push(`reload ${id}`);
    this.running = this.#read();
    return Promise.resolve();
  }

  override restart(id: string): Promise<void> {
    this.told.push(`restart ${id}`);
    this.running = this.#read();
    return Promise.resolve();
  }

  override isRunning(): Promise<boolean> {
    return Promise.resolve(this.running !== '');
  }
}

class FileChecker extends ProgramRunner {
  readonly #files: MemoryFiles;

  constructor(files: MemoryFiles) {
    super();
    this.#files = files;
  }

  /** Refuses a file that says `illegal`. */
  override run(_file: string, args: readonly string[]): Promise<ProgramResult> {
    const path = args[0] ?? '';
    const isIllegal = this.#files.texts()[path]?.includes('illegal') ?? true;
    return Promise.resolve({
      exitCode: isIllegal ? 1 : 0,
      stdout: '',
      stderr: isIllegal ? `${path}:1: illegal\n` : '',
    });
  }
}

class ServiceProber extends Prober {
  readonly #service: ReadingService;

  constructor(service: ReadingService) {
    super();
    this.#service = service;
  }

  override failure(_probe: Probe): Promise<string | undefined> {
    return Promise.resolve(this.#service.running.includes('broken') ? 'no answer' : undefined);
  }
}

class StoppedClock extends Clock {
  override now(): Date {
    return new Date('2030-01-01T00:00:00Z');
  }
}

/** All ports, in memory, around one daemon that reads `path`. */
export function fakePorts(
  files: MemoryFiles,
  path: string,
): HostPorts & { readonly service: ReadingService } {
  const service = new ReadingService(() => files.texts()[path] ?? '');
  return {
    files,
    service,
    programs: new FileChecker(files),
    services: serviceManagers({ process: service }),
    prober: new ServiceProber(service),
    clock: new StoppedClock(),
  };
}
