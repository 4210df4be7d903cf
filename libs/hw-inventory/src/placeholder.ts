// What boards say when nobody wrote anything: compared without case, blanks and punctuation.
const PLACEHOLDERS = new Set([
  ...[
    'tobefilledbyoem',
    'tobefilledbyoemsystem',
    'tobefilled',
    'filledbyoem',
    'fillbyoem',
    'byoem',
  ],
  ...[
    'defaultstring',
    'default',
    'defaultserialnumber',
    'standard',
    'oem',
    'oemstring',
    'oemserial',
  ],
  ...['systemserialnumber', 'systemserial', 'systemproductname', 'systemmanufacturer'],
  ...[
    'systemversion',
    'systemname',
    'systemsku',
    'systemuuid',
    'sku',
    'productname',
    'manufacturer',
  ],
  ...['baseboardserialnumber', 'baseboardserial', 'boardserialnumber', 'boardserial'],
  ...['mbserialnumber', 'motherboardserialnumber', 'chassisserialnumber', 'chassisserial'],
  ...[
    'chassismanufacture',
    'chassismanufacturer',
    'chassisversion',
    'serialnumber',
    'serial',
    'sn',
  ],
  ...['type1systemserialnumber', 'type2boardserialnumber', 'type3chassisserialnumber'],
  ...['none', 'no', 'na', 'nil', 'null', 'void', 'empty', 'blank', 'missing', 'tba', 'tbd'],
  ...['notspecified', 'notapplicable', 'notavailable', 'notavail', 'notset', 'notpresent'],
  ...['notprovided', 'notdefined', 'notassigned', 'notprogrammed', 'notinstalled', 'notsettled'],
  ...['notsupported', 'notused', 'nodimm', 'nomodule', 'nomoduleinstalled', 'noserial'],
  ...['noserialnumber', 'noassettag', 'noassetinformation', 'assettag', 'noenclosure'],
  ...['unknown', 'unspecified', 'undefined', 'unavailable', 'unassigned', 'unset', 'invalid'],
  ...['badserialnumber', 'badindex', 'outofspec', 'unknowserialnumber', 'sample', 'test'],
  ...['engineeringsample', 'preproduction', 'evaluation', 'xxxx', 'string', 'changeme'],
]);
const COUNTED =
  /^(?:sernum|partnum|manufacturer|modulepartnumber|moduleserialnumber|serial)[0-9]{1,2}$/;
// "BSN12345678901234567", "MB-1234567890", "SSN12345…": a prefix and a count.
const PREFIX = /^(?:bsn|csn|ssn|msn|mb|sn|no|eval|serial|asset)(?=[0-9])/;
const COUNTING = [
  '0123456789'.repeat(4),
  '1234567890'.repeat(4),
  '9876543210'.repeat(4),
  '123456789'.repeat(4),
  '0123456789abcdef'.repeat(2),
  '123456789abcdef',
];
const SHORTEST_COUNT = 4;

/** Whether a vendor, product or version says nothing: "To be filled by O.E.M.", "Default string", "None", …. */
export function isPlaceholder(text: string): boolean {
  const bare = withoutPunctuation(text);
  return bare === '' || PLACEHOLDERS.has(bare) || COUNTED.test(bare);
}

/** The same for a serial number, which is also no evidence when it is one repeated character or merely counts. */
export function isPlaceholderSerial(text: string): boolean {
  const bare = withoutPunctuation(text);
  return isPlaceholder(text) || /^(.)\1*$/u.test(bare) || counts(bare.replace(PREFIX, ''));
}

function counts(bare: string): boolean {
  return bare.length >= SHORTEST_COUNT && COUNTING.some((row) => row.startsWith(bare));
}

function withoutPunctuation(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
