/** The names of summary templates. */
import type { MessageKey } from '../locales';
import type { TemplateId } from '../summary';

/** The key of a template's name. Where src/locales/vi/terms.ts has no name, the compiler prints the missing key here. */
export const templateKey = (id: TemplateId): Extract<`template.${TemplateId}`, MessageKey> => `template.${id}`;
