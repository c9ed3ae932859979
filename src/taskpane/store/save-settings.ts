/** Keeps what a person has set. */
import { PAGE_SETTING, type PersonSettings, isPageSaid } from '../../jobs';
import { type PageSettings, readPageSettings } from '../../summary';
import type { WorkbookPort } from '../../workbook';
import { SETTING, type Settings } from './settings';

/** The names as summaries and other pages of the office have them. */
const pageWith = (page: PageSettings, settings: Settings): PageSettings => ({
  ...page,
  superior: settings.superior,
  agency: settings.agency,
  place: settings.place,
  preparer: { title: settings.preparerTitle, name: settings.preparerName },
  head: { title: settings.headTitle, name: settings.headName },
});

/**
 * Keeps settings with the person, as the first ones of the next workbook, and with this workbook. The person's come first: they
 * are kept at once, also where the workbook is closed before it has answered or takes nothing just now. That mistakes are not
 * listed is kept nowhere.
 */
export async function saveSettings(port: WorkbookPort, settings: Settings, person?: PersonSettings): Promise<void> {
  const { tolerance, hidden, tint } = settings;
  const kept = { tolerance, tint, hidden: hidden.filter((grade) => grade !== 'error') };
  const ofPerson = readPageSettings(person?.read(PAGE_SETTING));
  person?.write(SETTING, kept);
  person?.write(PAGE_SETTING, pageWith(ofPerson, settings));
  const ofWorkbook = readPageSettings(await port.readSetting(PAGE_SETTING));
  const page = isPageSaid(ofWorkbook) ? ofWorkbook : ofPerson;
  const next = pageWith(page, settings);
  await port.changeSettings([
    { key: SETTING, change: () => kept },
    ...(JSON.stringify(next) === JSON.stringify(page) ? [] : [{ key: PAGE_SETTING, change: () => next }]),
  ]);
  person?.write(PAGE_SETTING, next);
}
