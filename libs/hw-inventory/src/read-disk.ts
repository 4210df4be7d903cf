import { parseDiskName } from './disk-name.ts';
import type { DiskContent, DiskInfo } from './hardware-report.ts';
import { readBytes } from './read-bytes.ts';
import type { RecordReader } from './record-reader.ts';
import { REPORT_LIMITS } from './report-limits.ts';

const TRANSPORTS = [
  ...(['sata', 'sas', 'nvme', 'usb', 'virtio'] as const),
  ...(['iscsi', 'fc', 'scsi', 'ata'] as const),
];

/** A disk of a report; its name must be one the kernel could give. */
export function readDisk(from: RecordReader): DiskInfo {
  const name = from.parsed('name', 'a block device name', (text) =>
    parseDiskName(text) === text ? text : null,
  );
  return {
    name: from.required('name', name, ''),
    model: from.text('model'),
    serial: from.text('serial'),
    wwn: from.text('wwn'),
    size: readBytes(from, 'size'),
    rotational: from.flag('rotational'),
    transport: from.choice('transport', TRANSPORTS),
    removable: from.required('removable', from.flag('removable'), false),
    readOnly: from.required('readOnly', from.flag('readOnly'), false),
    contents: from.list('contents', REPORT_LIMITS.contents, readContent),
  };
}

function readContent(from: RecordReader): DiskContent {
  return {
    name: from.required('name', from.text('name'), ''),
    kind: from.required('kind', from.text('kind'), ''),
    size: readBytes(from, 'size'),
    filesystem: from.text('filesystem'),
    label: from.text('label'),
    mountPoint: from.text('mountPoint'),
  };
}
