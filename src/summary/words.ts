/** Amounts in Vietnamese words. */
import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';

/**
 * An amount in Vietnamese words, in whole đồng: "Hai trăm chín mươi tám tỷ … đồng". The reader is given digits only:
 * it takes "290767,23" for 29 million. Null where the amount is too large for a double to hold every đồng.
 */
export function amountInWords(dong: number): string | null {
  const whole = Math.round(dong);
  if (!Number.isSafeInteger(whole)) return null;
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  config.oddText = 'linh';
  config.units = config.units.map((unit) => unit.map((word) => (word === 'tỉ' ? 'tỷ' : word)));
  const words = doReadNumber(String(whole), config);
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
