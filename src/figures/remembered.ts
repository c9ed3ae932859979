/** Answers about texts that come again and again. */

/** A large workbook has some thousands of labels, and a folder of workbooks repeats them. */
const MOST_REMEMBERED = 16_384;

/** Remembers the latest answers: the same labels, headers and marks are asked about again while a sheet is read. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known = new Map();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
