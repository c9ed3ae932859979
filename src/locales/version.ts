/** The program's version, as people read it. A test holds package.json and the manifest to it. */
export const VERSION = '1.0.0';
