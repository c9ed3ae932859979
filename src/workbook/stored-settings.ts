/** How a setting of ours is kept among the workbook's own: as JSON text under our prefix. Office leaves text alone. */

/** Our settings in the workbook's own; other add-ins have theirs. */
export const SETTING_PREFIX = 'khop-so.';

/** The summaries that were written. */
export const MADE_SETTING = 'khopso.summaries';
/** What the office prints on its reports; a person's browser has it under the same key. */
export const PAGE_SETTING = 'khopso.page';
/** What goes into a file where no Excel keeps the workbook's settings: a part of custom XML, `files/` writes it. */
export const KEPT_IN_FILES: readonly string[] = [MADE_SETTING, PAGE_SETTING];
export const MEMORY_NAMESPACE = 'urn:khop-so:memory';

/** The value of a stored text; null where it is none of ours. */
export function valueOfText(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
