/** The page of the small dialog that tells why a ribbon function failed. */
import { failureTexts } from './failure';

const { locale, title, message, close } = failureTexts(window.location.href);
document.documentElement.lang = locale;

const write = (id: string, text: string): HTMLElement | null => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
  return element;
};

function show(): void {
  write('title', title);
  write('message', message);
  const button = write('close', close);
  button?.addEventListener('click', () => Office.context.ui.messageParent('close'));
  button?.focus();
}

show();
void Office.onReady();
