/**
 * The short form of `npm run fuzz:files`: mutated workbooks are read as they were, or refused with a reason of ours; where
 * damage can be seen, no cell is lost without an error.
 */
import { type BookType, utils, write } from '@e965/xlsx';
import { kindsFor, mutated, randomFrom } from '../../scripts/fuzz/mutations';
import { compareReadings, mustBeSeen, readingOf } from '../../scripts/fuzz/reading';
import { WorkbookError } from '../../src/workbook';
import { executionTable, executionWorkbook, oldWorkbook } from '../cli/fixtures';

function written(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const name of ['Thực hiện', 'Phụ lục'])
    utils.book_append_sheet(book, utils.aoa_to_sheet(executionTable().map((line) => [...line])), name);
  return new Uint8Array(write(book, { type: 'array', bookType, bookSST: true, compression: true }) as ArrayBuffer);
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  '.xlsx': executionWorkbook(),
  '.xlsm': written('xlsm'),
  '.xls': oldWorkbook(),
  '.xlsb': written('xlsb'),
  '.ods': written('ods'),
  '.csv': written('csv'),
};

// SheetJS prints what it makes of records that it does not know.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

const cases = Object.entries(FILES).flatMap(([extension, bytes]) =>
  kindsFor(bytes).map((kind) => [extension, kind] as const),
);

const READINGS = Object.fromEntries(
  Object.entries(FILES).map(([extension, bytes]) => [extension, readingOf(`a${extension}`, bytes)]),
);

/** What became of a file: an error's code, or how its reading stands to the original's. */
function outcome(extension: string, bytes: Uint8Array): string {
  try {
    return compareReadings(READINGS[extension]!, readingOf(`a${extension}`, bytes));
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const REFUSALS = ['damaged', 'not-a-workbook', 'encrypted', 'too-large', 'empty-workbook'];

test.each(cases)('%s, %s: read as it was, or refused', (extension, kind) => {
  const random = randomFrom(11);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let i = 0; i < 12; i++) {
    const result = outcome(extension, mutated(FILES[extension]!, kind, below));
    const unseen = ['cells lost', 'sheets lost', 'other values'].filter(
      (comparison) => !mustBeSeen(extension, kind, comparison as Parameters<typeof mustBeSeen>[2]),
    );
    expect([...REFUSALS, 'the same', ...unseen]).toContain(result);
  }
});

test('the same seed gives the same file', () => {
  const changed = (): Uint8Array => {
    const random = randomFrom(3);
    return mutated(FILES['.xlsx']!, 'xml', (limit) => Math.floor(random() * limit));
  };
  expect(changed().length).toBe(changed().length);
  expect(changed()).not.toEqual(FILES['.xlsx']);
});
