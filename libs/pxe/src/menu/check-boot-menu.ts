import type { Issue } from '@operos/cluster-model';
import { parseBootUrl } from '../kernel-line/boot-url.ts';
import { checkKernelArguments } from '../kernel-line/check-kernel-arguments.ts';
import { parseBootPath } from '../loaders/boot-path.ts';
import { errorAt, warningAt } from '../problem.ts';
import type { BootFileKind } from '../sightings/boot-file-kind.ts';
import { bootFileKind } from '../sightings/boot-file-kind.ts';
import type { BootEntry, BootMenu, KernelEntry, MenuArguments } from './boot-menu.ts';
import { parseMenuLabel, parseMenuText } from './menu-text.ts';
import { parseMenuWord } from './menu-word.ts';

const LONGEST_SECONDS = 3599; // SYSLINUX keeps tenths of a second in 16 bits, and a longer wait is a mistake

/** Finds everything that would leave a machine waiting at its menu, or a loader reading another menu than meant. */
export function checkBootMenu(menu: BootMenu): Issue[] {
  return [
    ...badText('title', menu.title),
    ...badUrl('bootServer', menu.bootServer),
    ...badSeconds('timeoutSeconds', menu.timeoutSeconds, 1),
    ...badSeconds('totalTimeoutSeconds', menu.totalTimeoutSeconds, menu.timeoutSeconds),
    ...badSerial(menu),
    ...badDefault(menu),
    ...menu.entries.flatMap((entry, index) => checkEntry(`entries[${index}]`, entry)),
    ...repeatedLabels(menu),
  ];
}

function badText(path: string, text: string): readonly Issue[] {
  if (parseMenuText(text) !== undefined) return [];
  return errorAt(path, {
    code: 'boot-menu-text',
    message: `Expected 2 to 72 plain ASCII characters with single blanks, got ${JSON.stringify(text)}`,
    remedy: 'Use letters, digits and simple punctuation; a loader interprets the rest.',
  });
}

function badUrl(path: string, url: string): readonly Issue[] {
  if (parseBootUrl(url) !== undefined) return [];
  return errorAt(path, {
    code: 'boot-menu-url',
    message: `Expected the URL of a folder, got ${JSON.stringify(url)}`,
    remedy: 'Write it as http://ADDRESS/FOLDER/ with its final slash.',
  });
}

function badSeconds(path: string, seconds: number | undefined, least: number): readonly Issue[] {
  if (seconds === undefined) return [];
  if (Number.isInteger(seconds) && seconds >= least && seconds <= LONGEST_SECONDS) return [];
  return errorAt(path, {
    code: 'boot-menu-timeout',
    message: `Expected ${least} to ${LONGEST_SECONDS} whole seconds, got ${seconds}`,
    remedy: 'Choose a few seconds: without a timeout no machine boots unattended.',
  });
}

function badSerial({ serial }: BootMenu): readonly Issue[] {
  if (serial === undefined) return [];
  const known = [0, 1, 2, 3].includes(serial.port);
  if (known && [9600, 19200, 38400, 57600, 115200].includes(serial.baud)) return [];
  return errorAt('serial', {
    code: 'boot-menu-serial',
    message: `Expected port 0 to 3 at a usual rate, got port ${serial.port} at ${serial.baud} baud`,
    remedy: 'Use the port and rate that the firmware is set to, most often 0 and 115200.',
  });
}

function badDefault({ entries: [first] }: BootMenu): readonly Issue[] {
  if (first.kind !== 'reboot' && first.kind !== 'hardware-info') return [];
  return errorAt('entries[0]', {
    code: 'boot-menu-default',
    message: `Expected a first entry that boots something, got ${first.kind}`,
    remedy: 'Move the entry that should boot unattended to the first place.',
  });
}

function repeatedLabels({ entries }: BootMenu): Issue[] {
  const labels = entries.map((entry) => entry.label);
  return labels.flatMap((label, index) =>
    labels.indexOf(label) === index
      ? []
      : errorAt(`entries[${index}].label`, {
          code: 'boot-menu-label-repeated',
          message: `Expected a label of its own, got "${label}" again`,
          remedy: 'Give every entry another label; loaders start the first one of a name.',
        }),
  );
}

function checkEntry(path: string, entry: BootEntry): Issue[] {
  return [
    ...badText(`${path}.text`, entry.text),
    ...(parseMenuLabel(entry.label) === undefined ? badLabel(`${path}.label`, entry.label) : []),
    ...(entry.kind === 'kernel' ? checkKernelEntry(path, entry) : []),
  ];
}

function badLabel(path: string, label: string): readonly Issue[] {
  return errorAt(path, {
    code: 'boot-menu-label',
    message: `Expected lower-case letters, digits and hyphens, got ${JSON.stringify(label)}`,
    remedy: 'Choose a short word such as "worker"; "menu", "start" and "failed" are taken.',
  });
}

function checkKernelEntry(path: string, entry: KernelEntry): Issue[] {
  const files = [
    [`${path}.kernel`, entry.kernel] as const,
    ...entry.initramfs.map((file, index) => [`${path}.initramfs[${index}]`, file] as const),
  ];
  const line = checkKernelArguments(entry.arguments);
  const last = `${path}.initramfs[${entry.initramfs.length - 1}]`;
  return [
    ...files.flatMap(([at, file]) => badFile(at, file)),
    ...unseen(`${path}.kernel`, entry.kernel, 'kernel'),
    ...unseen(last, entry.initramfs.at(-1) ?? '', 'initramfs'),
    ...checkMenuArguments(`${path}.arguments`, entry.arguments),
    ...line.map((issue) => ({ ...issue, path: join(`${path}.arguments`, issue.path) })),
  ];
}

function join(path: string, rest: string): string {
  return rest === '' ? path : `${path}.${rest}`;
}

function badFile(path: string, file: string): readonly Issue[] {
  if (parseBootPath(file) !== undefined) return [];
  return errorAt(path, {
    code: 'boot-menu-path',
    message: `Expected a path in the boot tree, got ${JSON.stringify(file)}`,
    remedy: 'Name it from the root of the tree, without blanks, ".." or a leading slash.',
  });
}

function unseen(path: string, file: string, kind: BootFileKind): readonly Issue[] {
  if (bootFileKind(file) === kind) return [];
  return warningAt(path, {
    code: 'boot-menu-file-unseen',
    message: `Expected a name that tells a ${kind}, got ${JSON.stringify(file)}`,
    remedy:
      'Let it start with "vmlinuz" or "initrd": by that the boot timeline knows what was fetched.',
  });
}

function checkMenuArguments(path: string, given: MenuArguments): Issue[] {
  const { agentServer, bootServer, caFingerprint, layers, others } = given;
  return [
    ...(layers.length > 0 && bootServer === undefined ? noServer(`${path}.bootServer`) : []),
    ...(agentServer && !caFingerprint ? unpinned(`${path}.caFingerprint`) : []),
    ...others.flatMap((word, index) =>
      parseMenuWord(word) === undefined ? badWord(`${path}.others[${index}]`, word) : [],
    ),
  ];
}

function noServer(path: string): readonly Issue[] {
  return errorAt(path, {
    code: 'boot-menu-layers-without-server',
    message: 'Expected the folder that the layers are fetched from, got none',
    remedy: 'Set bootServer beside the layers.',
  });
}

function unpinned(path: string): readonly Issue[] {
  return errorAt(path, {
    code: 'boot-menu-server-unpinned',
    message: 'Expected the fingerprint of the CA beside the agent server, got none',
    remedy: 'Set caFingerprint: without it a machine would trust whoever answers.',
  });
}

function badWord(path: string, word: string): readonly Issue[] {
  return errorAt(path, {
    code: 'boot-menu-argument',
    message: `Expected a plain kernel argument, got ${JSON.stringify(word)}`,
    remedy: 'Leave out blanks, quotes, "$" and "initrd="; a loader or shell would interpret them.',
  });
}
