import { diskPathPattern, parseDiskPath } from '../../disk-path.ts';
import type { Place } from '../reading/place.ts';
import { showValue } from '../reading/show-value.ts';
import { word } from '../reading/word.ts';

const BY_ORDER =
  /^(?:\/dev\/)?(?:[shv]d[a-z]+|xvd[a-z]+|nvme[0-9]+n[0-9]+|mmcblk[0-9]+|dm-[0-9]+)[p0-9]*$/;

/** A whole disk by its stable path. */
export const diskWord = word({
  parse: parseDiskPath,
  pattern: diskPathPattern,
  maxLength: 230,
  expected: 'a stable path of a disk such as /dev/disk/by-id/wwn-0x5000c500a1b2c3d4',
  code: 'disk-invalid',
  explain: explainDisk,
});

function explainDisk(text: string, place: Place): boolean {
  if (text.length > 230) return false;
  const got = `Expected the stable path of a whole disk, got ${showValue(text)}.`;
  if (BY_ORDER.test(text)) place.report('disk-unstable', got);
  else if (diskPathPattern.test(text)) place.report('disk-partition', got);
  else return false;
  return true;
}
