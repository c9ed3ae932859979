import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';

/** Which answer of the command line a line of JSON is. */
export type Answer = 'check' | 'relations' | 'report' | 'results' | 'merge';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join('docs', 'schema', `${name}.json`), 'utf8')) as object;

/** Says what is wrong with lines of JSON by the schemas in docs/schema; nothing where they are right. */
export class AnswerSchemas {
  private readonly ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  private readonly validators = new Map<Answer, ValidateFunction>();

  constructor() {
    for (const name of ['common', 'error']) this.ajv.addSchema(schemaOf(name));
    for (const answer of ['check', 'relations', 'report', 'results', 'merge'] as const)
      this.validators.set(answer, this.ajv.compile(schemaOf(answer)));
  }

  mistakes(answer: Answer, line: unknown): string[] {
    const validate = this.validators.get(answer)!;
    if (validate(line)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  }
}
