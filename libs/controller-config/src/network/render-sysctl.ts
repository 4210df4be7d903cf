import type { ClusterSettings } from '@operos/cluster-model';
import { fileText, WRITTEN } from '../controller-file.ts';

/** Renders sysctl.d(5): packets pass through the controller only where there is a side to pass to. */
export function renderSysctl({ publicNetwork }: ClusterSettings): string {
  const forward = publicNetwork.mode === 'disabled' ? 0 : 1;
  // Switching it off makes the kernel a host again that follows redirects.
  const redirects = ['all', 'default'].map(
    (which) => `net.ipv4.conf.${which}.accept_redirects = 0`,
  );
  return fileText([WRITTEN, `net.ipv4.ip_forward = ${forward}`, ...redirects]);
}
