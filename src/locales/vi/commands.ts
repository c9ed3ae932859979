/** Texts of the ribbon functions' dialog. Every key must stand in `../en/commands.ts`. */
export const commands = {
  summarizeFailed: 'Chưa tính tổng hợp được',
  close: 'Đóng',
  nothingWritten: 'Chưa có gì được ghi vào sổ tính.',
} as const satisfies Record<string, string>;
