/** A figure that is repeated elsewhere with another value. */
import type { RuleCard } from '../rule';

export const COPY: RuleCard<'copy'> = {
  id: 'copy',
  grades: ['review', 'error'],
  title: { vi: 'Cùng một số liệu ghi hai nơi khác nhau', en: 'Figure repeated with another value' },
  reads: { vi: 'số liệu ghi lại ở nơi khác', en: 'a figure and its repetition elsewhere' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): duplicate facts must agree' },
};
