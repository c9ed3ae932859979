/** Saves a text as a .docx where the browser's downloads go. */
import { DOCX, saveFile } from '../parts/save-file';
import type { ReportStore } from '../store/report-store';

export async function saveDocument(store: ReportStore, text: string, name: string): Promise<void> {
  const bytes = await store.document(text);
  if (bytes) saveFile(bytes, name, DOCX);
}
