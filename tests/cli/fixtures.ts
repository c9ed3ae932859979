import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB, utils, write } from '@e965/xlsx';
import { run } from '../../src/cli/run';
import type { Status } from '../../src/cli/terminal';
import { xlsx } from '../files/package-fixture';

/** A folder of its own that a test fills and looks at. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'khop-so-cli-'));

  file(name: string, content: Uint8Array | string): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  in(name: string): string {
    return join(this.path, name);
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  delete(name: string): void {
    rmSync(this.in(name));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs the command line and listens. */
export async function khopSo(...args: string[]): Promise<{ status: Status; out: string; told: string }> {
  let out = '';
  let told = '';
  const status = await run(args, { write: (text) => (out += text), warn: (text) => (told += text) });
  return { status, out, told };
}

type Line = readonly (string | number | null)[];

const cellXml = (value: string | number, name: string): string =>
  typeof value === 'number'
    ? `<c r="${name}"><v>${value}</v></c>`
    : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Rows of a sheet as XML; null is an empty cell. */
export const dataOf = (lines: readonly Line[]): string =>
  lines
    .map((line, row) => {
      const cells = line.map((value, column) =>
        value === null ? '' : cellXml(value, `${String.fromCharCode(65 + column)}${row + 1}`),
      );
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    })
    .join('');

/** Plan and execution of 2018 by content; `exhibitions` is what the third line says was spent. */
export const executionTable = (exhibitions = 1_530): readonly Line[] => [
  ['KẾ HOẠCH VÀ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018'],
  [null, null, null, null, 'Đơn vị tính: triệu đồng'],
  ['STT', 'Nội dung hoạt động', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
  ['A', 'B', 1, 2, '3=2/1'],
  [1, 'Đào tạo nghề, truyền nghề', 1_200, 1_140, 95],
  [2, 'Hỗ trợ phát triển sản xuất', 4_850, 4_720, 97.32],
  [3, 'Hội chợ, triển lãm', 1_600, exhibitions, 95.63],
  [4, 'Tư vấn, trợ giúp cơ sở', 730, 690, 94.52],
  [null, 'Tổng cộng', 8_380, 8_080, 96.42],
];

/** A workbook as a preparer sends it. */
export const executionWorkbook = (exhibitions = 1_530): Uint8Array =>
  xlsx([{ name: 'Thực hiện 2018', data: dataOf(executionTable(exhibitions)) }]);

/** The same table as Excel 97 kept it. */
export function oldWorkbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(executionTable().map((line) => [...line])), 'Thuc hien 2018');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** What Excel writes when a password to open is set: the package, encrypted, inside a compound file. */
export function encryptedWorkbook(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('0400040040000000', 'hex'));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64, 7));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}
