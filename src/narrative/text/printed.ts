/** Figures of a text as they are printed. */
import { roundDecimal } from '../../figures';

/** A figure in Vietnamese print: 39.36 → "39,36", 120000 → "120.000". */
export function printed(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = Math.abs(roundDecimal(value, decimals)).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, '.');
  return `${value < 0 && Number(whole + fraction) !== 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `,${fraction}`}`;
}
