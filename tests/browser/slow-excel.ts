/** Slows the workbook's answers down, or the whole page, for browser tests. */
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** In the pane's page: from now on each answer of the workbook takes so long. */
const slower = (milliseconds: number): string => `(() => {
  const door = OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders;
  const make = (window.khopsoMake ??= door._createRequestExecutorOrNull);
  door._createRequestExecutorOrNull = () => {
    const executor = make();
    const late = (answer) => new OfficeExtension.Promise((done) => setTimeout(() => done(answer), ${milliseconds}));
    return { executeAsync: (...request) => late().then(() => executor.executeAsync(...request)) };
  };
})()`;

/** From now on each answer of the workbook takes the pane so long, as a large workbook's in Excel do. */
export const slowExcel = (frame: Frame, milliseconds: number): Promise<unknown> => frame.evaluate(slower(milliseconds));

/** Each answer takes so long in every page of the context that asks a workbook, from the first one on. */
export const lateFromTheStart = (context: BrowserContext, milliseconds: number): Promise<unknown> =>
  context.addInitScript(`(() => {
    const wait = setInterval(() => {
      if (!window.OfficeExtension?.ClientRequestContext?.defaultRequestUrlAndHeaders?._createRequestExecutorOrNull) return;
      clearInterval(wait);
      ${slower(milliseconds)};
    }, 5);
    setTimeout(() => clearInterval(wait), 60000);
  })()`);

/** The page computes as many times slower as the number says. */
export async function slowProcessor(context: BrowserContext, page: Page, times: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
