import { cleanText } from './clean-text.ts';
import { isPlaceholder, isPlaceholderSerial } from './placeholder.ts';

const IN_BRACKETS = / ?\(([^()]*)\)$/; // lshw appends the SKU to the product: "Super Server (To be filled by O.E.M.)"

/** A vendor, product or version as firmware gives it; null when it says nothing. */
export function firmwareText(value: unknown): string | null {
  const text = cleanText(value);
  if (text === null) return null;
  const sku = IN_BRACKETS.exec(text)?.[1];
  const kept = sku !== undefined && isPlaceholder(sku) ? text.replace(IN_BRACKETS, '') : text;
  return isPlaceholder(kept) ? null : kept;
}

/** A serial number as firmware gives it; null when it is a placeholder. */
export function firmwareSerial(value: unknown): string | null {
  const text = cleanText(value);
  return text === null || isPlaceholderSerial(text) ? null : text;
}
