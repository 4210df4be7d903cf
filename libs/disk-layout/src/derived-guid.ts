const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A GUID that follows from an installation's and a number from 0 to 255: the last two digits are replaced. The same
 * installation always gives the same table; two installations never give the same one.
 */
export function derivedGuid(installId: string, number: number): string {
  if (!UUID.test(installId)) throw new RangeError(`Expected a UUID, got ${installId}`);
  if (!Number.isInteger(number) || number < 0 || number > 255)
    throw new RangeError(`Expected a number from 0 to 255, got ${number}`);
  return (installId.slice(0, -2) + number.toString(16).padStart(2, '0')).toUpperCase();
}
