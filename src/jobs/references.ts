/** A reference to another sheet: its name, the columns and rows of its ends; or #REF! where its cells are gone. */
export const REFERENCE =
  /(?:'((?:[^']|'')+)'|([^\s'!(),+\-*/^&=<>:;{}"%]+))!(?:(#REF!)|\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?)/gi;
export const GONE = '#REF!';
