/** Office.js's types cut down to an Excel of a given set. */
import { cutTypes } from '../../scripts/excel-api/cut-types';

const TYPES = `declare namespace Excel {
  interface Range {
    /** [Api set: ExcelApi 1.1] */
    values: any[][];
    /** [Api set: ExcelApi 1.16] */
    valuesAsJson: string;
    /** [Api set: ExcelApiOnline 1.1] */
    online: string;
    /** [Api set: ExcelApi BETA (PREVIEW ONLY)] */
    preview: string;
  }
  enum Kind {
    /** [Api set: ExcelApi 1.7] */
    old = "Old",
    /** [Api set: ExcelApi 1.17] */
    late = "Late",
  }
}`;

test('later members are cut out, and nothing else', () => {
  const { text, count } = cutTypes(TYPES, [1, 14]);
  expect(count).toBe(4);
  expect(text).toMatch(/values: any/);
  expect(text).toMatch(/old = "Old",\s*}/);
  expect(text).not.toMatch(/valuesAsJson|online|preview|late/);
});
