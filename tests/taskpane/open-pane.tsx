/** Opens the pane on a workbook, for tests. */
import { configure, render } from '@testing-library/react';
import type { Locale } from '../../src/locales';
import { Pane } from '../../src/taskpane';
import type { PersonSettings } from '../../src/jobs';
import { directFiles } from '../../src/taskpane/files/work/direct-files';
import { directReports } from '../../src/taskpane/report/work/direct-reports';
import { CheckEngine } from '../../src/taskpane/work/check-engine';
import { directCheck } from '../../src/taskpane/work/direct-check';
import type { MemoryWorkbook } from './memory-workbook';

// The core is loaded when the first pane opens; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error((message ?? '').split('\n\n')[0]) });
jest.setTimeout(90_000);

const DAY = new Date(2019, 3, 9, 14, 5);

/** Opens the pane on a workbook, with the real core at work on the page. */
export function openPane(workbook: MemoryWorkbook, locale: Locale = 'vi', person?: PersonSettings) {
  return render(
    <Pane
      port={workbook}
      engine={new CheckEngine(directCheck())}
      startReports={() => Promise.resolve(directReports())}
      startFiles={() => Promise.resolve(directFiles())}
      locale={locale}
      theme="light"
      {...(person ? { person } : {})}
      options={{ clock: () => DAY, settle: 5 }}
    />,
  );
}
