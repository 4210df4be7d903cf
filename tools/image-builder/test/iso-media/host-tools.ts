import { runLogged } from '../../src/chroot/run-logged.ts';
import { ImageTools, type ToolRun } from '../../src/image-tools/image-tools.ts';

/** The tools of the machine that the tests run on, for tests that need no image root. */
export class HostTools extends ImageTools {
  readonly root = '/';

  override async run(
    [file, ...args]: readonly [string, ...string[]],
    { log, sourceDateEpoch }: ToolRun,
  ): Promise<void> {
    const env = { SOURCE_DATE_EPOCH: sourceDateEpoch, TZ: 'UTC' };
    await runLogged(file, args, { log, env });
  }
}
