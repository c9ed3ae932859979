/** Vietnamese: dates as Nghị định 30/2020 writes them, and no plural. */
import { type Language, twoDigits } from '../language';

export const language: Language = {
  name: 'Tiếng Việt',
  tag: 'vi-VN',
  formatDate: (date) => `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}/${date.getFullYear()}`,
  // Nghị định 30/2020 writes 0 before days under 10 and before the months 1 and 2.
  formatLongDate: (date) => {
    const month = date.getMonth() + 1;
    const writtenMonth = month < 3 ? twoDigits(month) : String(month);
    return `ngày ${twoDigits(date.getDate())} tháng ${writtenMonth} năm ${date.getFullYear()}`;
  },
  pluralForm: () => 0,
  unnamedSubject: 'này',
  sheetOfFile: '“{file}” (trang “{sheet}”)',
  recordTitle: 'BIÊN BẢN KIỂM TRA SỐ LIỆU',
};
