/** Names of files and sheets on a terminal: what would steer it, or turn the reading direction, is shown as a code. */

const STEERING = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const asCode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text for one line. */
export const printable = (text: string): string => text.replace(STEERING, asCode);

/** A text of several lines, in which the line ends are ours. */
export const printableLines = (lines: readonly string[]): string => lines.map(printable).join('\n');
