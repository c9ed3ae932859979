/** What is read from a text, worked out once for each: the labels of a form come again in the table of every unit. */

const MOST_KNOWN = 20_000;

/** The same reading, which remembers what it read. */
export function known<Read>(read: (text: string) => Read): (text: string) => Read {
  const found = new Map<string, Read>();
  return (text) => {
    let one = found.get(text);
    if (one === undefined) {
      if (found.size >= MOST_KNOWN) found.clear();
      found.set(text, (one = read(text)));
    }
    return one;
  };
}
