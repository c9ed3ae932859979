/** Slows the workbook's answers down, for browser tests. */
import type { Frame } from 'playwright-core';

/** From now on each answer of the workbook takes the pane so long, as a large workbook's in Excel do. */
export async function slowExcel(frame: Frame, milliseconds: number): Promise<void> {
  await frame.evaluate(`(() => {
    const door = OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders;
    const make = (window.khopsoMake ??= door._createRequestExecutorOrNull);
    door._createRequestExecutorOrNull = () => {
      const executor = make();
      const late = (answer) => new OfficeExtension.Promise((done) => setTimeout(() => done(answer), ${milliseconds}));
      return { executeAsync: (...request) => late().then(() => executor.executeAsync(...request)) };
    };
  })()`);
}
