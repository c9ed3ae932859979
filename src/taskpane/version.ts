/** The program's version, as package.json and manifest.xml have it (tests/taskpane/settings.test.tsx). */
export const VERSION = '0.1.0';
