/** The short form of `npm run fuzz:files`: mutated workbooks are read, or refused with a reason of ours. */
import { MUTATIONS, randomFrom } from '../../scripts/fuzz/mutations';
import { readWorkbook } from '../../src/files';
import { WorkbookError } from '../../src/workbook';
import { executionWorkbook, oldWorkbook } from '../cli/fixtures';

const FILES = { 'a.xlsx': executionWorkbook(), 'a.xls': oldWorkbook() };

// SheetJS prints what it makes of records that it does not know.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

/** The code of the error; null where the file was read. */
function refusal(name: string, bytes: Uint8Array): string | null {
  try {
    readWorkbook(name, bytes);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const cases = Object.keys(FILES).flatMap((file) => Object.keys(MUTATIONS).map((kind) => [file, kind] as const));

test.each(cases)('%s, %s: no error but ours', (file, kind) => {
  const random = randomFrom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let i = 0; i < 15; i++) {
    const bytes = MUTATIONS[kind]!(FILES[file as keyof typeof FILES], below);
    expect(['damaged', 'not-a-workbook', 'encrypted', 'too-large', 'empty-workbook', null]).toContain(
      refusal(file, bytes),
    );
  }
});

test('the same seed gives the same file', () => {
  const mutated = (): Uint8Array => {
    const random = randomFrom(3);
    return MUTATIONS.xml!(FILES['a.xlsx'], (limit) => Math.floor(random() * limit));
  };
  expect(Buffer.from(mutated()).length).toBe(Buffer.from(mutated()).length);
  expect(mutated()).not.toEqual(FILES['a.xlsx']);
});
