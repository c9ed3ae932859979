import { Command, CommanderError } from 'commander';
import { cliTexts } from '../locales';
import { runCheck } from './check-command';
import { runRelations } from './relations-command';
import { runSummarize } from './summarize-command';

/** Where the command line writes to: so that a test can listen. */
export interface Output {
  write(text: string): void;
  warn(text: string): void;
}

/** Exit status: 0 all well, 1 something of severity `error` was found, 2 a file could not be read or the call is wrong. */
export type Status = 0 | 1 | 2;

/** Runs `khop-so` with its arguments (without node and script); see docs of the command line for the contract. */
export async function run(args: readonly string[], output: Output): Promise<Status> {
  const texts = cliTexts('vi');
  let status: Status = 0;
  const program = new Command('khop-so');
  program
    .description(texts.description)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.write(text), writeErr: (text) => output.warn(text) });
  program
    .command('check')
    .description(texts.check)
    .argument('<file...>')
    .option('--json', texts.json)
    .action((files: string[], options: { json?: boolean }) => {
      status = runCheck(files, options.json ?? false, output);
    });
  program
    .command('relations')
    .description(texts.relations)
    .argument('<file...>')
    .option('--json', texts.json)
    .action((files: string[], options: { json?: boolean }) => {
      status = runRelations(files, options.json ?? false, output);
    });
  program
    .command('summarize')
    .description(texts.summarize)
    .argument('<file>')
    .option('-o, --output <out>', texts.output)
    .option('--sheet <name>', texts.sheet)
    .option('--template <id>', texts.template)
    .action((file: string, options: { output?: string; sheet?: string; template?: string }) => {
      status = runSummarize(file, options, output);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
}
