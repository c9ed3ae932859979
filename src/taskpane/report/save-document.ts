/** Hands a .docx to the browser, which saves it where its downloads go. */
import type { ReportStore } from '../store/report-store';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function saveDocument(store: ReportStore, text: string, name: string): Promise<void> {
  const bytes = await store.document(text);
  if (!bytes) return;
  const address = URL.createObjectURL(new Blob([bytes], { type: DOCX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
