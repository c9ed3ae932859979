/** Workbooks that only Excel's built-in password locks are opened; any other password is said to be one. */
import { createCipheriv, createHash } from 'node:crypto';
import { readWorkbook, writeSheet } from '../../src/files';
import { decryptAes } from '../../src/files/aes';
import { md5 } from '../../src/files/rc4';
import { sha1, sha512 } from '../../src/files/sha';
import { errorMessage } from '../../src/locales';
import { WorkbookError } from '../../src/workbook';
import { executionWorkbook, oldWorkbook } from '../cli/fixtures';
import { compoundFile } from './biff-fixture';
import { agile, lockedByCryptoApi, lockedByRc4, standard } from './encryption-fixture';
import { plan } from './plan-fixture';

const BUILT_IN = 'VelvetSweatshop';

function told(name: string, bytes: Uint8Array): string {
  try {
    const { grids, kind } = readWorkbook(name, bytes);
    return `${kind}: ${grids.map((grid) => `${grid.sheet} ${grid.filled}`).join(', ')}`;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const kinds: readonly (readonly [string, string, (password: string) => Uint8Array])[] = [
  ['an .xls of Excel 97', 'a.xls', (password) => lockedByRc4(oldWorkbook(), password)],
  ['an .xls of Excel 2002', 'a.xls', (password) => lockedByCryptoApi(oldWorkbook(), password, 128)],
  ['an .xls of Excel 2002 with a short key', 'a.xls', (password) => lockedByCryptoApi(oldWorkbook(), password, 40)],
  ['an .xlsx of Excel 2007', 'a.xlsx', (password) => standard(executionWorkbook(), password)],
  [
    'an .xlsx of Excel 2010',
    'a.xlsx',
    (password) => agile(executionWorkbook(), password, { algorithm: 'sha1', keyBits: 128 }),
  ],
  ['an .xlsx of Excel 2013 and later', 'a.xlsx', (password) => agile(executionWorkbook(), password)],
];

describe.each(kinds)('%s', (_, name, locked) => {
  test('with the built-in password is read like its open twin', () => {
    const open = told(name, name === 'a.xls' ? oldWorkbook() : executionWorkbook());
    expect(open).toMatch(/^xlsx?: T.* 2018 \d+$/);
    expect(told(name, locked(BUILT_IN))).toBe(open);
  });

  test('with another password has one', () => expect(told(name, locked('mật khẩu 1'))).toBe('encrypted'));
});

describe('an encrypted package', () => {
  const whole = agile(executionWorkbook(), BUILT_IN);

  test('is not written to: the message says what to do', () => {
    const error = (() => {
      try {
        writeSheet(whole, plan, { name: 'a.xlsx' });
      } catch (caught) {
        return caught as WorkbookError;
      }
      throw new Error('written');
    })();
    expect(error.code).toBe('encrypted');
    expect(errorMessage('vi', error)).toBe('Tệp “a.xlsx” đang đặt mật khẩu mở. Hãy bỏ mật khẩu rồi chọn lại.');
  });

  test('that is cut, or asks for hours of hashing, ends', () => {
    expect(['damaged', 'encrypted']).toContain(told('a.xlsx', whole.slice(0, whole.length - 2_000)));
    const started = Date.now();
    const endless = Buffer.from(whole).toString('latin1').replace('spinCount="1000"', 'spinCount="9e99"');
    expect(told('a.xlsx', new Uint8Array(Buffer.from(endless, 'latin1')))).toBe('encrypted');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test.each([
    ['without its description', { EncryptedPackage: new Uint8Array(5_000) }],
    [
      'described in a way that nobody knows',
      { EncryptedPackage: new Uint8Array(5_000), EncryptionInfo: new Uint8Array(200) },
    ],
    [
      'of rights management',
      { EncryptedPackage: new Uint8Array(5_000), EncryptionInfo: Uint8Array.from([4, 0, 3, 0, ...new Uint8Array(80)]) },
    ],
  ])('%s has a password', (_, streams) => expect(told('a.xlsx', compoundFile(streams))).toBe('encrypted'));
});

describe('what it is made of is what Node makes', () => {
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7 + 3) & 0xff);
  const lengths = [0, 1, 55, 56, 63, 64, 111, 112, 119, 127, 128, 129, 300];
  test.each([
    ['md5', md5],
    ['sha1', sha1],
    ['sha512', sha512],
  ] as const)('%s', (name, digest) => {
    for (const length of lengths)
      expect([length, Buffer.from(digest(bytes(length)))]).toEqual([
        length,
        createHash(name).update(bytes(length)).digest(),
      ]);
  });

  test.each([128, 192, 256])('AES of %i bits, chained and not', (bits) => {
    const key = bytes(bits / 8);
    for (const start of [null, bytes(16)]) {
      const cipher = createCipheriv(`aes-${bits}-${start ? 'cbc' : 'ecb'}`, key, start).setAutoPadding(false);
      const locked = new Uint8Array([...cipher.update(bytes(80)), ...cipher.final()]);
      expect(decryptAes(locked, key, start)).toEqual(bytes(80));
    }
  });
});
