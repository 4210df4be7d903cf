import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type InitramfsShell, initramfsShell, whyNoShell } from '../test/initramfs-shell.ts';

/** A machine with two disks; `$here` are those with a label, as NAME=LABEL, `$halves_here` those of mirrors of ours. */
function machine(): InitramfsShell {
  const shell = initramfsShell();
  const disks = ['sda', 'sda3', 'sda5', 'sdb', 'sdb3', 'sdb5'];
  for (const name of disks) writeFileSync(join(shell.folder, 'dev', name), '');
  const lines = disks.map((name) => `   8        0    1024 ${name}\n`);
  writeFileSync(join(shell.folder, 'partitions'), `major minor #blocks name\n\n${lines.join('')}`);
  for (const name of ['files', 'work'])
    mkdirSync(join(shell.folder, 'data/system', name), { recursive: true });
  return shell;
}

const disks = `
data=OPEROS-DATA layers=x halves_here='' checked=0
modprobe() { :; }
load_drivers_aside() { echo drivers >>"$run/calls"; }
sleep() { echo x >>"$run/looks"; }
seconds_up() { [ -e "$run/looks" ] && wc -l <"$run/looks" || echo 0; }
umount() { echo "umount $*" >>"$run/calls"; }
blkid() {
  for one in $here $(cat "$run/joined" 2>/dev/null); do
    [ $# -gt 0 ] && [ "$1" != "/dev/\${one%=*}" ] || echo "/dev/\${one%=*}: LABEL=\\"\${one#*=}\\" TYPE=\\"ext4\\""
  done
}
e2fsck() { echo "e2fsck $*" >>"$run/calls"; echo 'UNEXPECTED INCONSISTENCY'; return "$checked"; }
mdadm() {
  echo "mdadm $*" >>"$run/calls"
  case $1 in
    --examine) case " $halves_here " in *" \${3##*/} "*) echo MD_NAME=any:operos-data ;; *) return 1 ;; esac ;;
    --incremental) echo 'md127 : inactive sda5[0](S)' >"$mirrors" ;;
    --run)
      : >"$mirrors"
      : >"$devices/md127"
      echo '9 127 1 md127' >>"$partitions"
      echo md127=OPEROS-DATA >"$run/joined" ;;
  esac
}
`;

describe.skipIf(whyNoShell !== '')(`what is written${whyNoShell}`, () => {
  test('goes to the disk with the label that the kernel line names', async () => {
    const shell = machine();
    const { code, output } = await shell.run(
      `${disks} here='sda3=OPEROS-A sda5=OPEROS-DATA'; mount_upper; echo "$upper"`,
    );

    expect(code).toBe(0);
    expect(output.trim()).toBe(join(shell.folder, 'data/system'));
    expect(shell.read('mounts').trim()).toBe(
      `-t ext4 -o rw,noatime,errors=remount-ro /dev/sda5 ${shell.folder}/data`,
    );
    expect(shell.read('calls')).toContain('e2fsck -p /dev/sda5\n');
    expect(shell.read('dev/ttyS0')).toMatch(/data \/dev\/sda5 labelled OPEROS-DATA$/m);
  });

  test('goes to memory where the kernel line names none', async () => {
    const shell = machine();
    await shell.run(`${disks} data='' here='sda5=OPEROS-DATA'; mount_upper`);

    expect(shell.read('mounts').trim()).toBe(
      `-t tmpfs -o size=50%,mode=755 upper ${shell.folder}/upper`,
    );
  });

  test('waits for its disk, and says what is missing', async () => {
    const shell = machine();
    const plugLater = `pause() { here='sda5=OPEROS-DATA'; echo "$1" >>"$run/pauses"; }`;
    const { code } = await shell.run(`${disks} ${plugLater}; here=''; mount_upper`);

    expect(code).toBe(0);
    expect(shell.read('dev/ttyS0')).toMatch(/nothing labelled OPEROS-DATA yet$/m);
    expect(shell.read('mounts')).not.toContain('tmpfs');
  });

  test('is never put on one of two disks with the same label', async () => {
    const shell = machine();
    const unplugLater = `pause() { here='sdb5=OPEROS-DATA'; }`;
    await shell.run(
      `${disks} ${unplugLater}; here='sda5=OPEROS-DATA sdb5=OPEROS-DATA'; mount_upper`,
    );

    expect(shell.read('dev/tty0')).toContain(
      "several file systems are labelled OPEROS-DATA: /dev/sda5 /dev/sdb5; remove the disks that are not this system's",
    );
    expect(shell.read('mounts')).toContain('/dev/sdb5');
    expect(shell.read('mounts')).not.toContain('/dev/sda5');
  });

  test('is not put on a disk without its folders', async () => {
    const shell = machine();
    rmSync(join(shell.folder, 'data/system'), { recursive: true });
    const mendLater = `pause() { mkdir -p "$kept/system/files" "$kept/system/work"; }`;
    const { code } = await shell.run(`${disks} ${mendLater}; here='sda5=OPEROS-DATA'; mount_upper`);

    expect(code).toBe(0);
    expect(shell.read('calls')).toContain(`umount ${shell.folder}/data`);
    expect(shell.read('dev/tty0')).toMatch(
      /sda5 labelled OPEROS-DATA has no folders system\/files and system\/work; trying again/,
    );
  });

  test('is told of errors that could not be mended, and of a mount that fails', async () => {
    const shell = machine();
    const failOnce = `mount() { [ -e "$run/failed" ] || { : >"$run/failed"; return 1; }; echo "$*" >>"$run/mounts"; }`;
    const { code } = await shell.run(
      `${disks} ${failOnce}; patience=1 checked=4 here='sda5=OPEROS-DATA'; mount_upper`,
    );

    expect(code).toBe(0);
    expect(shell.read('dev/tty0')).toContain('/dev/sda5 has errors: UNEXPECTED INCONSISTENCY');
    expect(shell.read('dev/tty0')).toContain('/dev/sda5 labelled OPEROS-DATA cannot be mounted');
    expect(shell.read('mounts')).toContain('/dev/sda5');
  });
});

describe.skipIf(whyNoShell !== '')(`a mirror of two disks${whyNoShell}`, () => {
  const halves = `halves_here='sda5 sdb5' here='sda5=OPEROS-DATA sdb5=OPEROS-DATA'`;

  test('starts with both, and no half is ever mounted', async () => {
    const shell = machine();
    const whole = `mdadm_both() { [ "$(grep -c incremental "$run/calls")" -lt 2 ] || here="$here md127=OPEROS-DATA"; }`;
    await shell.run(
      `${disks} ${halves}; ${whole}; pause() { mdadm_both; echo '9 127 1 md127' >>"$partitions"; : >"$devices/md127"; : >"$mirrors"; }; patience=1; mount_upper`,
    );

    expect(shell.read('calls').match(/--incremental --quiet \S+\/sd[ab]5/g)).toHaveLength(2);
    expect(shell.read('mounts')).toContain('/dev/md127 ');
    expect(shell.read('mounts')).not.toMatch(/\/dev\/sd/);
  });

  test('starts with one, when the other stays away', async () => {
    const shell = machine();
    const { code } = await shell.run(
      `${disks} halves_here=sda5 here=sda5=OPEROS-DATA; mount_upper`,
    );

    expect(code).toBe(0);
    expect(shell.read('dev/tty0')).toContain('mirror md127 starts with one disk of two');
    expect(shell.read('dev/tty0')).not.toContain('yet'); // it would open the shell of a development image
    expect(shell.read('mounts')).toContain('/dev/md127 ');
    expect(shell.read('mounts')).not.toMatch(/\/dev\/sd/);
  });

  test('of somebody else is left alone', async () => {
    const shell = machine();
    const foreign = `mdadm() { echo "mdadm $*" >>"$run/calls"; echo MD_NAME=nas:operos-data-old; }`;
    await shell.run(`${disks} ${foreign}; here='sda5=OPEROS-DATA'; mount_upper`);

    expect(shell.read('calls')).not.toContain('--incremental');
  });
});
