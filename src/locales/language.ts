/** What a language says of itself, besides its texts: its tag, its dates, its plural. */

export interface Language {
  /** The name that its readers know it by: "Tiếng Việt". */
  readonly name: string;
  /** BCP 47 tag with the region whose separators are used: "vi-VN". Office.js and numfmt take the same tag. */
  readonly tag: string;
  /** A day in a list: "09/04/2019". */
  readonly formatDate: (date: Date) => string;
  /** A day on a document: "ngày 09 tháng 4 năm 2019". */
  readonly formatLongDate: (date: Date) => string;
  /** Which of the forms that a text offers (`{count:cell|cells}`) goes with a number; the first is 0. */
  readonly pluralForm: (count: number) => number;
  /** What an error says in the place of a file, sheet or cell that it does not name; '' leaves the place out. */
  readonly unnamedSubject: string;
  /** How an error names one sheet of a file; `{file}` and `{sheet}`. */
  readonly sheetOfFile: string;
  /** The title of the log sheet, by which one is known whatever language it was written in. */
  readonly recordTitle: string;
}

/** 4 → "04". */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');
