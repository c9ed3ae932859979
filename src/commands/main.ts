/** Excel's function file: hands the ribbon functions their workbook. The one file of this room that knows Office's adapter. */
import { createExcelPort, excelSupport, personSettings } from '../excel';
import { runSummary } from '../jobs';
import { localeOf } from '../locales';
import { WorkbookError } from '../workbook';
import { ACTION_IDS } from './action-ids';
import { tellInDialog } from './failure-dialog';
import { summarizeCommand } from './summarize-command';

/** One task of the page: Excel sees that it answers. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const summarize = summarizeCommand({
  summarize: async () => {
    await Office.onReady();
    if (excelSupport() === 'unsupported') throw new WorkbookError('unsupported-excel');
    const port = createExcelPort();
    await port.mend();
    return runSummary(port, { person: personSettings, pause, clicked: Date.now() });
  },
  tell: (failure) => tellInDialog(failure, localeOf(Office.context.displayLanguage)),
});

Office.actions.associate(ACTION_IDS.summarize, summarize);
void Office.onReady();
