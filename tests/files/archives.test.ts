/** Archives that do not hold together are damaged: entries that share bytes, entries whose sum is another. */
import { deflateSync } from 'fflate';
import { readWorkbook } from '../../src/files';
import { readZip, unpack, writeZip, crc32 } from '../../src/files/zip';
import { WorkbookError } from '../../src/workbook';
import { executionWorkbook } from '../cli/fixtures';
import { Random } from '../merging/random';

const entry = (name: string, text: string) => {
  const packed = new TextEncoder().encode(text);
  return { name, method: 0, crc: crc32(packed), size: packed.length, modified: 0, packed };
};
const archive = (): Uint8Array => writeZip([entry('a.xml', '<a/>'.repeat(10)), entry('b.xml', '<b/>'.repeat(10))]);

/** Where the records of the directory begin. */
function directory(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) found.push(at);
  return found;
}

function told(bytes: Uint8Array): string {
  try {
    return readZip(bytes, 'a.xlsx', 1_000)
      .map((one) => `${one.name} ${unpack(one, 'a.xlsx').length}`)
      .join(', ');
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

test('the sound twin is read', () => expect(told(archive())).toBe('a.xml 40, b.xml 40'));

test('two records of one entry share its bytes', () => {
  const bytes = archive();
  const [first, second] = directory(bytes) as [number, number];
  const view = new DataView(bytes.buffer);
  view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  expect(told(bytes)).toBe('damaged');
});

test('an entry that reaches into the next, or into the directory', () => {
  for (const [record, longer] of [
    [0, 60],
    [1, 20],
  ] as const) {
    const bytes = archive();
    const view = new DataView(bytes.buffer);
    const at = directory(bytes)[record]!;
    for (const field of [20, 24]) view.setUint32(at + field, 40 + longer, true);
    expect(told(bytes)).toBe('damaged');
  }
});

test('a stored entry whose bytes changed', () => {
  const bytes = archive();
  bytes[30 + 'a.xml'.length + 4]! ^= 1;
  expect(told(bytes)).toBe('damaged');
});

test('a workbook as it is written every day shares no bytes', () => {
  expect(readWorkbook('a.xlsx', executionWorkbook()).grids).toHaveLength(1);
});

describe('a packed entry', () => {
  const random = new Random(7);
  // Short ones are unpacked at once, long ones in pieces: bytes that hardly pack make a long one.
  const contents = {
    short: new TextEncoder().encode('<c r="A1"><v>63342</v></c>'.repeat(50)),
    long: Uint8Array.from({ length: 200_000 }, () => Math.floor(random.next() * 256)),
  };
  const packedEntry = (bytes: Uint8Array, declared: number) =>
    writeZip([
      { name: 'a.xml', method: 8, crc: crc32(bytes), size: declared, modified: 0, packed: deflateSync(bytes) },
    ]);
  const read = (bytes: Uint8Array): string => {
    try {
      return String(readZip(bytes, 'a.xlsx', 1e6).map((one) => unpack(one, 'a.xlsx').length));
    } catch (error) {
      return error instanceof WorkbookError ? error.code : String(error);
    }
  };

  test.each(Object.entries(contents))('that is %s comes out as long as it was', (_, bytes) => {
    expect(read(packedEntry(bytes, bytes.length))).toBe(String(bytes.length));
  });

  test.each(Object.entries(contents))(
    'that is %s and holds a byte more or less than it says is damaged',
    (_, bytes) => {
      expect(read(packedEntry(bytes, bytes.length - 1))).toBe('damaged');
      expect(read(packedEntry(bytes, bytes.length + 1))).toBe('damaged');
    },
  );

  test.each(Object.entries(contents))('that is %s and breaks off is damaged', (_, bytes) => {
    const packed = deflateSync(bytes).slice(0, -10);
    const entry = { name: 'a.xml', method: 8, crc: crc32(bytes), size: bytes.length, modified: 0, packed };
    expect(read(writeZip([entry]))).toBe('damaged');
  });

  test('that holds far more than it says is damaged, and nothing of it is kept', () => {
    expect(read(packedEntry(new Uint8Array(8e6), 1_000))).toBe('damaged');
  });

  test('may be empty', () => {
    const none = new Uint8Array();
    expect(read(packedEntry(none, 0))).toBe('0');
    expect(read(writeZip([{ name: 'a.xml', method: 8, crc: 0, size: 0, modified: 0, packed: none }]))).toBe('0');
  });
});
