/** Fills and inks of a summary's cells. */
export const HEADER_FILL = '#E8EEF4';
export const TOTAL_FILL = '#F3F3F3';
export const QUIET = '#595959';
/** Contradictions. */
export const ALARM = '#C00000';
