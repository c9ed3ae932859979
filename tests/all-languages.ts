/** Run before each test file: loads the texts of every language, so that tests can say them without waiting. */
import { LOCALES, loadTexts } from '../src/locales';

module.exports = async (): Promise<void> => void (await Promise.all(LOCALES.map(loadTexts)));
