/** What an office prints on its reports, remembered with the workbook and for the person. */
import { EMPTY_PAGE, type PageSettings, readPageSettings } from '../summary';
import { PAGE_SETTING, type WorkbookPort } from '../workbook';

export { PAGE_SETTING };

/** Where something is kept for the person, whatever workbook is open; it may refuse, and then keeps nothing. */
export interface PersonSettings {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

export const isPageSaid = (page: PageSettings): boolean => JSON.stringify(page) !== JSON.stringify(EMPTY_PAGE);

/** What the workbook remembers; where it remembers nothing, what the person said last. */
export async function pageSettings(
  port: Pick<WorkbookPort, 'readSetting'>,
  person?: PersonSettings,
): Promise<PageSettings> {
  const ofWorkbook = readPageSettings(await port.readSetting(PAGE_SETTING));
  return isPageSaid(ofWorkbook) ? ofWorkbook : readPageSettings(person?.read(PAGE_SETTING));
}

/** Remembers it with the workbook, and for the person as what the next workbook begins with. */
export async function rememberPage(port: WorkbookPort, page: PageSettings, person?: PersonSettings): Promise<void> {
  await port.changeSettings([{ key: PAGE_SETTING, change: () => page }]);
  person?.write(PAGE_SETTING, page);
}
