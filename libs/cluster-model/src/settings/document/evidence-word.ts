import { machineUuidPattern, parseMachineUuid } from '../../machine-uuid.ts';
import { parseMacAddress } from '../../mac-address.ts';
import { word } from '../reading/word.ts';

/** The MAC address of a machine that is let in. */
export const macWord = word({
  parse: parseMacAddress,
  pattern: /^[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5})$/,
  maxLength: 17,
  expected: 'a MAC address such as 52:54:00:12:34:56',
  code: 'mac-invalid',
});

/** The system UUID of a machine that is let in. */
export const uuidWord = word({
  parse: parseMachineUuid,
  pattern: machineUuidPattern,
  maxLength: 36,
  expected: 'a UUID such as 4c4c4544-0042-3510-8054-b4c04f4d3332',
  code: 'uuid-invalid',
});
