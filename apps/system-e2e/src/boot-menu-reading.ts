/** What a loader reads in the menu that it fetched: what it will load, and with which kernel line. */
export interface ReadMenu {
  /** The URL of every file that some entry loads. */
  readonly urls: readonly string[];
  /** Of the entry that boots unattended. */
  readonly kernelLine: string;
}

/** Reads a SYSLINUX menu as SYSLINUX does (syslinux.cfg). */
export function readSyslinuxMenu(text: string): ReadMenu {
  const values = (keyword: string): string[] =>
    [...text.matchAll(new RegExp(`^\\s*${keyword} (.+)$`, 'gm'))].map(([, value]) => value ?? '');
  const [kernelLine = ''] = values('APPEND');
  return {
    urls: [...values('LINUX'), ...values('INITRD').flatMap((list) => list.split(','))],
    kernelLine,
  };
}

/** Reads an iPXE menu as iPXE does, as far as our menus go. */
export function readIpxeMenu(text: string): ReadMenu {
  const loading = text.split('\n').filter((line) => /^(?:kernel|initrd|chain|iseq) /.test(line));
  const urls = loading.flatMap((line) => line.match(/http:\/\/\S+/g)?.slice(0, 1) ?? []);
  const [, kernelLine = ''] = /^kernel \S+ (?:initrd=\S+ )*(.*?) BOOTIF=/m.exec(text) ?? [];
  return { urls: [...new Set(urls)], kernelLine };
}
