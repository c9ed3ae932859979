/** Texts of the ribbon functions' dialog. */
export const dialog = {
  summarizeFailed: 'Chưa tính tổng hợp được',
  close: 'Đóng',
  nothingWritten: 'Chưa có gì được ghi vào sổ tính.',
} as const satisfies Record<string, string>;
