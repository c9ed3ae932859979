/** The page of the small dialog that tells why a ribbon function failed. */
import { loadTexts } from '../locales';
import { failureLocale, failureTexts } from './failure';

const write = (id: string, text: string): HTMLElement | null => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
  return element;
};

async function show(): Promise<void> {
  const address = window.location.href;
  const locale = failureLocale(address);
  document.documentElement.lang = locale;
  // Without the language's texts the failure is still told, in the default language.
  await loadTexts(locale).catch(() => undefined);
  const { title, message, close } = failureTexts(address);
  write('title', title);
  write('message', message);
  const button = write('close', close);
  button?.addEventListener('click', () => Office.context.ui.messageParent('close'));
  button?.focus();
}

void show();
void Office.onReady();
