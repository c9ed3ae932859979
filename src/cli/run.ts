import { Command, CommanderError } from 'commander';
import { cliTexts, fill } from '../locales';
import { runCheck } from './check-command';
import { runRelations } from './relations-command';
import { runSummarize, type SummarizeOptions } from './summarize-command';

/** Where the command line writes to: so that a test can listen. */
export interface Output {
  write(text: string): void;
  warn(text: string): void;
}

/** Exit status: 0 all well, 1 something of severity `error` was found, 2 a file could not be read or the call is wrong. */
export type Status = 0 | 1 | 2;

const texts = cliTexts('vi');

/** The headings of a help page; commander writes them in English. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': texts['title.Usage'],
  'Arguments:': texts['title.Arguments'],
  'Options:': texts['title.Options'],
  'Commands:': texts['title.Commands'],
};

/** Runs `khop-so` with its arguments (without node and script); docs/dong-lenh.md tells people what it does. */
export async function run(args: readonly string[], output: Output): Promise<Status> {
  let status: Status = 0;
  const program = new Command('khop-so');
  program
    .description(texts.description)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({
      writeOut: (text) => output.write(text),
      writeErr: (text) => output.warn(text),
      outputError: () => undefined,
    });
  program
    .command('check')
    .description(texts.check)
    .argument('<file...>')
    .option('--json', texts.json)
    .option('--accept <id>', texts.accept, (ids: string, all: string[] = []) => [...all, ...listed(ids)])
    .option('--reason <text>', texts.reason)
    .action((files: string[], options: { json?: boolean; accept?: string[]; reason?: string }) => {
      status = runCheck(
        files,
        { json: options.json ?? false, accept: options.accept ?? [], reason: options.reason ?? '' },
        output,
      );
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
    .action((file: string, options: SummarizeOptions) => {
      status = runSummarize(file, options, output);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const told = wrongCall(error, args);
    if (told !== null) output.warn(`${told}\n`);
    return 2;
  }
  return status;
}

const listed = (ids: string): string[] => ids.split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));

/** What is wrong with the call, in words of ours; null where the help page itself was shown. */
function wrongCall(error: CommanderError, args: readonly string[]): string | null {
  // The word in question stands in quotes in commander's English sentence.
  const detail = /'([^']*)'/.exec(error.message)?.[1] ?? error.message.replace(/^error: /, '');
  switch (error.code) {
    case 'commander.help':
      return null;
    case 'commander.missingArgument':
      return fill('vi', texts.missingArgument, { command: args[0] ?? '' });
    case 'commander.unknownOption':
      return fill('vi', texts.unknownOption, { detail });
    case 'commander.unknownCommand':
      return fill('vi', texts.unknownCommand, { detail });
    case 'commander.optionMissingArgument':
      return fill('vi', texts.missingValue, { detail });
    default:
      return fill('vi', texts.badCall, { detail });
  }
}
