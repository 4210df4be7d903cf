import { existsSync } from 'node:fs';
import { type ChildDaemon, startDaemon } from './child-daemon.ts';
import { readTftp } from '../node/index.ts';

const TFTPD = '/usr/sbin/in.tftpd';

/** Why tftpd-hpa cannot be run here, or an empty string. */
export const noTftpd = whyNot();

function whyNot(): string {
  if (process.getuid?.() !== 0) return ' (skipped: needs root, tftpd --secure changes its root)';
  return existsSync(TFTPD) ? '' : ' (skipped: tftpd-hpa is not installed)';
}

// tftpd knows no other log than /dev/log, so it gets a /dev of its own, where a listener prints each
// message that arrives and a NUL: a hostile file name may hold a newline.
const SCRIPT = `
set -e
mount -t tmpfs tmpfs /mnt
mknod -m 666 /mnt/null c 1 3
mkdir /mnt/shm
mount --move /mnt /dev
perl -MSocket -e '
  socket(my $log, AF_UNIX, SOCK_DGRAM, 0) or die; bind($log, sockaddr_un("/dev/log")) or die;
  chmod 0666, "/dev/log"; $| = 1;
  while (defined recv($log, my $line, 8192, 0)) { print "$line\\0" }' &
listener=$!
trap 'kill $listener $server; wait' TERM
until [ -S /dev/log ]; do sleep 0.05; done
${TFTPD} --listen --foreground --address 127.0.0.1:$1 --secure --verbose --verbose --blocksize 1468 "$2" &
server=$!
wait $server
`;

/** The messages that tftpd logged so far. */
export function logOf(tftpd: ChildDaemon): readonly string[] {
  return tftpd.output().split('\0');
}

/** Starts tftpd-hpa as it runs on a controller, on a port of the loopback interface; its log is the output. */
export function startTftpd(port: number, folder: string): Promise<ChildDaemon> {
  const command = ['unshare', '--mount', '--propagation', 'private'] as const;
  return startDaemon([...command, 'sh', '-c', SCRIPT, 'tftpd', String(port), folder], () =>
    readTftp({ host: '127.0.0.1', port, path: 'boot.ipxe', timeoutMs: 100 }).then(
      () => true,
      () => false,
    ),
  );
}
