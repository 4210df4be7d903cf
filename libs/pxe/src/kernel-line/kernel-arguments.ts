import type { MacAddress, NodeName } from '@operos/cluster-model';
import type { BootLayer } from './boot-layer.ts';
import type { AgentUrl, BootUrl } from './boot-url.ts';
import type { JoinTokenId } from './join-token-id.ts';
import type { KernelConsole } from './kernel-console.ts';
import type { KernelWord } from './kernel-word.ts';
import type { MediumLabel } from './medium-label.ts';
import type { Sha256 } from './sha256.ts';

/**
 * What a menu tells the initramfs and Prospector, all of it public: every machine on the wire can read it.
 * {@link printKernelArguments} and {@link parseKernelArguments} are each other's inverse.
 */
export interface KernelArguments {
  /** `operos.layers`: the squashfs stack, bottom first; the last one wins. */
  readonly layers: readonly BootLayer[];
  /** `operos.boot`: the folder the layers are fetched from. */
  readonly bootServer?: BootUrl;
  /** `operos.media`: the medium that holds the layers instead; a line names this or a boot server. */
  readonly medium?: MediumLabel;
  /**
   * `operos.data`: the ext4 file system that keeps what the system writes, in its folder `system`; without it, what is
   * written goes to memory.
   */
  readonly data?: MediumLabel;
  /** `operos.server`: where Prospector asks to be enrolled. */
  readonly agentServer?: AgentUrl;
  /** `operos.ca`: the one CA that server's certificate must come from. */
  readonly caFingerprint?: Sha256;
  /** `operos.token`: which join token this image goes with. */
  readonly joinToken?: JoinTokenId;
  /** `operos.node`: the name an administrator has already chosen for the machine. */
  readonly nodeName?: NodeName;
  /** `operos.debug`: a shell where the initramfs would wait; one built for production takes no notice. */
  readonly debug?: true;
  /** `console`: all of them get messages, the last one is /dev/console. */
  readonly consoles: readonly KernelConsole[];
  /** `BOOTIF`: the interface the firmware booted from, usually appended by the loader. */
  readonly bootInterface?: MacAddress;
  /** Every argument that is not ours, in order and byte for byte. */
  readonly others: readonly KernelWord[];
}
