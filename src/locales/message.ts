/**
 * Filling templates. `{name}` is replaced by a parameter; `{name:cell|cells}` is the form of a word that goes with a
 * count, for languages that have a plural. Numbers are written as the language writes them.
 */
import { formatFigure } from './formats';
import { LANGUAGES, type Locale } from './languages';

export type Parameter = string | number;

/** The names of a template's parameters: `ParameterNames<'Ô {cell} ghi {stated}'>` is `'cell' | 'stated'`. */
export type ParameterNames<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}:${string}` ? Bare : Name) | ParameterNames<Rest>
  : never;

const PLACEHOLDER = /\{([A-Za-z][\w-]*)(?::([^}]*))?\}/g;

/** The names of the parameters in a template, each once, sorted. */
export function parameterNames(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1]!))].sort();
}

/** The template with its parameters filled in; one that is not given stays empty, so that no braces reach the reader. */
export function fill(
  locale: Locale,
  template: string,
  parameters: Readonly<Record<string, Parameter | undefined>>,
): string {
  return template.replace(PLACEHOLDER, (_, name: string, forms?: string) => {
    const value = parameters[name];
    if (forms !== undefined) return pluralForm(locale, forms.split('|'), Number(value));
    if (value === undefined) return '';
    return typeof value === 'number' ? formatFigure(locale, value) : value;
  });
}

const pluralForm = (locale: Locale, forms: readonly string[], count: number): string =>
  forms[LANGUAGES[locale].pluralForm(count)] ?? forms.at(-1)!;
