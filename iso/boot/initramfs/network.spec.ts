import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type InitramfsShell, initramfsShell, whyNoShell } from '../test/initramfs-shell.ts';

/** A machine with a cable in its second port only, as /sys/class/net shows it. */
function machine(): InitramfsShell {
  const shell = initramfsShell();
  const ports = {
    lo: ['00:00:00:00:00:00', '1'],
    eth0: ['52:54:00:44:00:0a', '0'],
    eth1: ['52:54:00:44:00:0b', '1'],
  };
  for (const [name, [address, carrier]] of Object.entries(ports)) {
    mkdirSync(join(shell.folder, 'net', name));
    writeFileSync(join(shell.folder, 'net', name, 'address'), `${address ?? ''}\n`);
    writeFileSync(join(shell.folder, 'net', name, 'carrier'), `${carrier ?? ''}\n`);
  }
  return shell;
}

/** DHCP answers on the interfaces of $answering. */
const dhcp = `
ip() { echo "ip $*" >>"$run/calls"; [ "$1" != -4 ] || echo "2: $6 inet 10.44.0.101/24 brd 10.44.0.255"; }
udhcpc() { echo "udhcpc $2" >>"$run/calls"; case " $answering " in *" $2 "*) ;; *) return 1 ;; esac; }
load_drivers_aside() { echo drivers >>"$run/calls"; }
sleep() { :; }
`;

describe.skipIf(whyNoShell !== '')(`the interface${whyNoShell}`, () => {
  test('is the one the firmware booted from, whatever the case of BOOTIF', async () => {
    const shell = machine();
    const { code } = await shell.run(
      `${dhcp} answering='eth0 eth1' bootif=01-52-54-00-44-00-0B; get_lease`,
    );

    expect(code).toBe(0);
    expect(shell.read('calls')).toContain('udhcpc eth1\n');
    expect(shell.read('calls')).not.toContain('eth0');
    expect(shell.read('dev/tty0')).toMatch(/lease 10\.44\.0\.101 on eth1$/m);
  });

  test('is one with a cable where the loader did not say', async () => {
    const shell = machine();
    const { code } = await shell.run(`${dhcp} answering='eth0 eth1'; get_lease`);

    expect(code).toBe(0);
    expect(shell.read('calls')).toContain('udhcpc eth1');
    expect(shell.read('calls')).not.toContain('udhcpc eth0');
  });

  test('is waited for, and named, where its driver or cable is missing', async () => {
    const shell = machine();
    const plugLater = `pause() { echo 1 >"$network/eth0/carrier"; }`;
    const { code } = await shell.run(
      `${dhcp} ${plugLater}; answering=eth0 bootif=01-52-54-00-44-00-0a; get_lease`,
    );

    expect(code).toBe(0);
    expect(shell.read('dev/tty0')).toMatch(
      /no address by DHCP for BOOTIF 01-52-54-00-44-00-0a; interfaces here, eth0 52:54:00:44:00:0a without cable, eth1 52:54:00:44:00:0b with cable; trying again in \d s/,
    );
    expect(shell.read('calls')).toContain('drivers');
    expect(shell.read('calls')).not.toContain('udhcpc eth1');
  });

  test('asks again when nobody answers', async () => {
    const shell = machine();
    const answerLater = `pause() { answering=eth1; }`;
    const { code } = await shell.run(`${dhcp} ${answerLater}; answering=''; get_lease`);

    expect(code).toBe(0);
    expect(shell.read('calls').match(/udhcpc eth1/g)).toHaveLength(2);
  });
});
