/** The content of one cell: read from Excel, and handed to it. */
import type { CellInput } from '../sheet';

/** Excel's error values; a cell shows nothing else that begins like this. */
const ERROR =
  /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** One cell from Excel's four arrays. */
export function cellInput(value: unknown, text: unknown, formula: unknown, format: unknown): CellInput | null {
  // A text that was typed with an apostrophe reads "=abc" in both; a formula's value never equals its own text.
  const written = typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { formula } : {};
  const code = typeof format === 'string' && format !== '' ? { format } : {};
  if (typeof value === 'number') {
    // A column that is too narrow shows "####": that says nothing of the figure.
    const shown = typeof text === 'string' && !/^#+$/.test(text) ? { text } : {};
    return { value, ...shown, ...written, ...code };
  }
  if (typeof value === 'boolean') return { value, ...written, ...code };
  if (typeof value !== 'string') return null;
  if (value === '' && !('formula' in written)) return null;
  if (ERROR.test(value)) return { value: { error: value }, ...written, ...code };
  return { value, ...written, ...code };
}

/**
 * A text as it must be handed to Excel to stay one: with an apostrophe where Excel would read a formula, a number, a
 * date or a truth value out of it ("=A", "-", "1", "5/6", "(5)", "TRUE").
 */
export function asText(text: string): string {
  if (text === '') return '';
  const plain = /^[^\d=+\-@'#][^\d]*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
  return plain ? text : `'${text}`;
}
