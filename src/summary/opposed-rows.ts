/** Rows that are no parts of one whole, since what the ones take in the others spend. */

/** "Nguồn thu ngân sách", "Tổng thu NSNN"; not "Thu hồi tạm ứng", "Thu nhập". */
const REVENUE = /^(?:tổng\s+)?(?:số\s+)?(?:nguồn\s+)?thu(?!\p{L})(?!\s+(?:hồi|hút|nhập|hoạch|mua|gom)(?!\p{L}))/u;
/** "Chi ngân sách", "Tổng số chi"; not "Chi cục Kiểm lâm", "Chi nhánh", "Chi phí". */
const SPENDING = /^(?:tổng\s+)?(?:số\s+)?chi(?!\p{L})(?!\s+(?:cục|nhánh|bộ|hội|đoàn|đội|tiết|phí)(?!\p{L}))/u;

/** Whether some rows are revenue and others spending: their sum says nothing. */
export function areOpposed(labels: readonly string[]): boolean {
  const names = labels.map((label) => label.normalize('NFC').trim().toLocaleLowerCase('vi'));
  return names.some((name) => REVENUE.test(name)) && names.some((name) => SPENDING.test(name));
}
