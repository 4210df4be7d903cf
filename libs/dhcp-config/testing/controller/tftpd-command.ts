import { bootDaemons } from './boot-daemons.ts';

// tftpd knows no other log than /dev/log, so it gets a /dev of its own, where a listener prints each message with the
// time that journald would put before it.
const SCRIPT = `
set -e
mount -t tmpfs tmpfs /mnt
mknod -m 666 /mnt/null c 1 3
mkdir /mnt/shm
mount --move /mnt /dev
perl -MSocket -MPOSIX=strftime -MTime::HiRes=gettimeofday -e '
  socket(my $log, AF_UNIX, SOCK_DGRAM, 0) or die; bind($log, sockaddr_un("/dev/log")) or die;
  chmod 0666, "/dev/log"; $| = 1;
  while (defined recv($log, my $line, 8192, 0)) {
    my ($seconds, $micros) = gettimeofday;
    $line =~ s/^.*?(?=in\\.tftpd)//s; $line =~ s/\\s+$//;
    printf "%s.%03dZ %s\\n", strftime("%Y-%m-%dT%H:%M:%S", gmtime $seconds), $micros / 1000, $line;
  }' &
until [ -S /dev/log ]; do sleep 0.05; done
exec ${bootDaemons.tftpd} --listen --foreground --address 0.0.0.0:69 --secure --verbose --verbose --blocksize 1468 "$1"
`;

/** tftpd-hpa as it runs on a controller, serving a folder; its log is its output. */
export function tftpdCommand(folder: string): readonly string[] {
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', SCRIPT, 'tftpd', folder];
}
