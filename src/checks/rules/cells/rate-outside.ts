/** An overall rate outside the rates of its parts: being a weighted mean of them, it cannot be. */
import type { CheckRule } from '../rule';
import type { OverallRate } from './overall-rate';

export const RATE_OUTSIDE: CheckRule<'rate-outside', OverallRate> = {
  id: 'rate-outside',
  grades: ['review'],
  title: { vi: 'Tỷ lệ chung nằm ngoài các tỷ lệ thành phần', en: 'Overall rate outside the rates of its parts' },
  reads: {
    vi: 'cột tỷ lệ, tốc độ tăng không có hai cột để tính lại',
    en: 'columns of rates and growth that no two columns recompute',
  },
  source: { kind: 'design', text: 'a weighted mean lies between the smallest and the largest of its parts' },
  find: ({ sheet, cell, stated, low, high, room, details }) =>
    stated < low - room || stated > high + room ? [{ sheet, cell, details: { ...details, low, high } }] : [],
};
