/** English: figures with American separators, dates with the day first. */
import type { Language } from '../language';

const dateWith = (month: 'short' | 'long', date: Date): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric' }).format(date);

export const language: Language = {
  name: 'English',
  tag: 'en-US',
  formatDate: (date) => dateWith('short', date),
  formatLongDate: (date) => dateWith('long', date),
  pluralForm: (count) => (count === 1 ? 0 : 1),
  unnamedSubject: '',
  sheetOfFile: '“{file}” (sheet “{sheet}”)',
  recordTitle: 'LOG OF CHECKED FIGURES',
};
