/** Keys of the whole page, as Excel has them: F6 between its parts, Ctrl+PgUp and PgDn between sheets, Ctrl+Z and Y. */
import { useEffect } from 'react';
import type { EditHistory } from './edit-history';
import type { Session } from './session';

/** The parts that F6 goes through, in their order; the pane is a page of its own inside of its frame. */
const PARTS = ['.ribbon button', '.sheet', '.sheet-tabs [aria-selected=true]', '.pane iframe'];

const isIn = (part: string): boolean => {
  const { activeElement } = document;
  const holder = document.querySelector(part.split(' ')[0]!);
  return activeElement !== null && (holder?.contains(activeElement) ?? false);
};

/** Brings the focus to the next part that is shown. */
function goToPart(step: 1 | -1): void {
  const at = PARTS.findIndex(isIn);
  for (let i = 1; i <= PARTS.length; i++) {
    const next = PARTS[(at + step * i + PARTS.length * 2) % PARTS.length]!;
    const element = document.querySelector<HTMLElement>(next);
    if (!element || element.closest('[hidden]')) continue;
    element.focus();
    if (element instanceof HTMLIFrameElement)
      element.contentDocument?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    return;
  }
}

function goToSheet({ workbook }: Session, step: 1 | -1): void {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const next = workbook.active && visible[visible.indexOf(workbook.active) + step];
  if (next) workbook.activate(next.name);
}

const isTyping = (): boolean => document.activeElement instanceof HTMLInputElement;

function onKey(event: KeyboardEvent, session: Session | null): void {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const isCommand = ctrlKey || metaKey;
  const letter = key.toLowerCase();
  if (key === 'F6') goToPart(shiftKey ? -1 : 1);
  else if (!session || !isCommand) return;
  else if (key === 'PageDown') goToSheet(session, 1);
  else if (key === 'PageUp') goToSheet(session, -1);
  else if (isTyping()) return;
  else if (letter === 'y' || (letter === 'z' && shiftKey)) session.history.redo();
  else if (letter === 'z') session.history.undo();
  else return;
  event.preventDefault();
}

/** Handles the keys of the page. */
export function usePageKeys(session: Session | null): void {
  useEffect(() => {
    const handler = (event: KeyboardEvent): void => onKey(event, session);
    window.addEventListener('keydown', handler);
    return () => window.removeEventListener('keydown', handler);
  }, [session]);
}

/** What is typed in a field of the pane is undone there. */
const isTypingIn = (frame: HTMLIFrameElement): boolean =>
  /^(INPUT|TEXTAREA|SELECT)$/.test(frame.contentDocument?.activeElement?.tagName ?? '');

/**
 * Keys and clicks do not leave a frame: lets F6 leave the pane's page, Ctrl+Z and Y reach the workbook, Ctrl+P print the
 * sheet, and every deed in the pane begin a step of the history.
 */
export function hearFrame(frame: HTMLIFrameElement, history: EditHistory): void {
  const page = frame.contentWindow;
  page?.addEventListener('click', () => history.begin(), true);
  page?.addEventListener(
    'keydown',
    (event) => {
      const letter = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === 'F6') goToPart(event.shiftKey ? -1 : 1);
      else if (isCommand && (letter === 'z' || letter === 'y') && !isTypingIn(frame)) {
        if (letter === 'y' || event.shiftKey) history.redo();
        else history.undo();
      } else if (isCommand && letter === 'p') window.print();
      else {
        history.begin();
        return;
      }
      event.preventDefault();
    },
    true,
  );
}
