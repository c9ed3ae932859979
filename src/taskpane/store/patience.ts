/** Tries again what Excel refuses for a moment. */
import { WorkbookError } from '../../workbook';

const ATTEMPTS = 3;
/** Milliseconds between two attempts. */
export const PAUSE = 300;

/** Does something that may be refused once or twice, while a cell is being typed into for one; the last refusal is final. */
export async function patiently(work: () => Promise<void>, pause = PAUSE): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof WorkbookError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
