/** What a nightly archive is called: `operos-2026-11-25.tar.gz.age`, the day in UTC. */
export function nightlyName(now: number): string {
  return `operos-${new Date(now).toISOString().slice(0, 10)}.tar.gz.age`;
}

const NAME = /^operos-[0-9]{4}-[0-9]{2}-[0-9]{2}\.tar\.gz\.age$/;

/** Which files of a folder are nightly archives beyond the newest so many. Files of other names are nobody's to delete. */
export function surplusArchives(names: readonly string[], keep: number): string[] {
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .slice(keep);
}
