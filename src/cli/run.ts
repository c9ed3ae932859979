/** `khop-so`: its commands, options and help page. docs/dong-lenh.md tells people what each does. */
import { Command, CommanderError, Help, Option } from 'commander';
import {
  type CommandLineTexts,
  DEFAULT_LOCALE,
  LOCALES,
  type Locale,
  VERSION,
  commandLineTexts,
  fill,
  isLocale,
  loadTexts,
} from '../locales';
import type { CsvOptions } from '../files';
import { holdsWorkbooks } from './folder/list-files';
import type { MergeCommandOptions } from './merge-command';
import type { WriteCommandOptions } from './write-command';
import type { SummarizeOptions } from './summarize-command';
import { TEMPLATE_IDS } from '../summary';
import type { Output, Status, Terminal, Watch } from './terminal';

/** Runs `khop-so` with its arguments (without node and script). */
export async function run(args: readonly string[], output: Output, watch?: Watch): Promise<Status> {
  const asked = askedLanguage(args);
  const locale = asked !== null && isLocale(asked) ? asked : DEFAULT_LOCALE;
  await loadTexts(locale);
  const texts = commandLineTexts(locale);
  const terminal: Terminal = {
    locale,
    watch,
    write: (text) => output.write(text),
    warn: (text) => output.warn(text),
    progress: output.progress,
  };
  if (asked !== null && asked !== locale) {
    terminal.warn(`${fill(locale, texts.unknownLanguage, { detail: asked, languages: LOCALES.join(', ') })}\n`);
    return 2;
  }
  let status: Status = 0;
  const program = programFor(texts, terminal, (result) => (status = result));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const message = wrongCall(error, args, locale, program);
    if (message !== null) terminal.warn(`${message}\n`);
    return 2;
  }
  return status;
}

/** What stands after `--lang`: it is needed before the options are read, for the words of the help page. */
function askedLanguage(args: readonly string[]): string | null {
  for (const [index, word] of args.entries()) {
    if (word === '--') return null;
    if (word === '--lang') return args[index + 1] ?? null;
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
  }
  return null;
}

interface CheckArguments {
  readonly json?: boolean;
  readonly accept?: string[];
  readonly reason?: string;
  readonly separator?: string;
  readonly decimal?: string;
  readonly jobs?: string;
  readonly shard?: string;
  readonly out?: string;
  readonly html?: string;
}

/** The commands with their options; each is loaded when it runs, and hands its exit status to `finish`. */
function programFor(texts: CommandLineTexts, terminal: Terminal, finish: (status: Status) => void): Command {
  const program = new Command('khop-so');
  program
    .description(texts.description)
    .option('--lang <code>', fill(terminal.locale, texts.language, { languages: LOCALES.join(', ') }))
    .version(VERSION, '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp(helpIn(texts))
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.warn(text),
      outputError: () => undefined,
    });
  program
    .command('check')
    .description(texts.check)
    .argument('<file...>')
    .option('--json', texts.json)
    .option('--separator <mark>', texts.separator)
    .option('--decimal <mark>', texts.decimal)
    .option('--accept <id>', texts.accept, (ids: string, all: string[] = []) => [...all, ...listed(ids)])
    .option('--reason <text>', texts.reason)
    .option('--jobs <n>', texts.jobs)
    .option('--shard <i/n>', texts.shard)
    .option('--out <results>', texts.results)
    .option('--html <page>', texts.html)
    .action(async (files: string[], options: CheckArguments) => {
      const { json = false, accept = [], reason = '', jobs, shard, out, html } = options;
      const { separator, decimal } = options;
      const csv: CsvOptions = {
        ...(separator ? { separator } : {}),
        ...(decimal === ',' || decimal === '.' ? { decimal } : {}),
      };
      const isMany =
        jobs !== undefined ||
        shard !== undefined ||
        out !== undefined ||
        html !== undefined ||
        files.some(holdsWorkbooks);
      // A finding is accepted in one file, which `runCheck` asks for.
      if (!isMany || accept.length > 0) {
        const { runCheck } = await import('./check-command');
        return finish(await runCheck(files, { json, accept, reason }, { ...terminal, reading: { csv } }));
      }
      const { runCheckFolder } = await import('./folder/check-folder');
      const folder = { json, jobs: countOf(jobs, '--jobs', terminal), shard, out, html, csv };
      finish(await runCheckFolder(files, folder, terminal));
    });
  program
    .command('collect')
    .description(texts.collect)
    .argument('<results...>')
    .option('-o, --output <out>', texts.results)
    .option('--force', texts.force)
    .action(async (files: string[], { output, force }: { output?: string; force?: boolean }) => {
      const { runCollect } = await import('./folder/collect-command');
      finish(runCollect(files, output, force ?? false, terminal));
    });
  program
    .command('merge')
    .description(texts.merge)
    .argument('<file...>')
    .requiredOption('-o, --output <out>', texts.mergeOutput)
    .option('--json', texts.json)
    .option('--force', texts.force)
    .addOption(new Option('--shape <shape>', texts.shape).choices(['down', 'across']))
    .addOption(new Option('--group <group>', texts.group).choices(['region', 'province']))
    .option('--roster <list>', texts.roster)
    .option('--decisions <file>', texts.decisions)
    .option('--no-check', texts.noCheck)
    .option('--jobs <n>', texts.jobs)
    .action(async (files: string[], { jobs, ...options }: Omit<MergeCommandOptions, 'jobs'> & { jobs?: string }) => {
      const { runMerge } = await import('./merge-command');
      finish(await runMerge(files, { ...options, jobs: countOf(jobs, '--jobs', terminal) }, terminal));
    });
  program
    .command('relations')
    .description(texts.relations)
    .argument('<file...>')
    .option('--json', texts.json)
    .action(async (files: string[], { json = false }: { json?: boolean }) => {
      const { runRelations } = await import('./relations-command');
      finish(await runRelations(files, json, terminal));
    });
  program
    .command('verify')
    .description(texts.verify)
    .argument('<file...>')
    .option('--json', texts.json)
    .action(async (files: string[], { json = false }: { json?: boolean }) => {
      const { runVerify } = await import('./verify-command');
      finish(await runVerify(files, json, terminal));
    });
  program
    .command('summarize')
    .description(texts.summarize)
    .argument('<file>')
    .option('-o, --output <out>', texts.output)
    .option('--sheet <name>', texts.sheet)
    .option('--template <id>', fill(terminal.locale, texts.template, { templates: TEMPLATE_IDS.join(', ') }))
    .option('--report', texts.reportSheet)
    .option('--force', texts.force)
    .action(async (file: string, options: SummarizeOptions) => {
      const { runSummarize } = await import('./summarize-command');
      finish(await runSummarize(file, options, terminal));
    });
  program
    .command('report')
    .description(texts.report)
    .argument('<text...>')
    .option('--workbook <file>', texts.workbook)
    .option('--json', texts.json)
    .action(async (files: string[], { json = false, workbook }: { json?: boolean; workbook?: string }) => {
      const { runReport } = await import('./report-command');
      finish(await runReport(files, { json, workbook: workbook ?? null }, terminal));
    });
  program
    .command('write')
    .description(texts.write)
    .argument('<file>')
    .option('--sheet <name>', texts.sheet)
    .option('--short', texts.short)
    .action(async (file: string, options: WriteCommandOptions) => {
      const { runWrite } = await import('./write-command');
      finish(await runWrite(file, options, terminal));
    });
  program
    .command('completion')
    .description(texts.completion)
    .action(async () => {
      const { completionScript } = await import('./completion');
      terminal.write(completionScript(program));
    });
  return program;
}

/** The headings of a help page, by the English ones that commander writes. */
const helpTitles = (texts: CommandLineTexts): Readonly<Record<string, string>> => ({
  'Usage:': texts['title.Usage'],
  'Arguments:': texts['title.Arguments'],
  'Options:': texts['title.Options'],
  'Global Options:': texts['title.GlobalOptions'],
  'Commands:': texts['title.Commands'],
});

/** The help page without an English word of Commander's own; what may be chosen the description of an option says. */
function helpIn(texts: CommandLineTexts): Partial<Help> {
  const english = new Help();
  const titles = helpTitles(texts);
  const translated = (term: string): string =>
    term.replace('[options]', texts['usage.options']).replace('[command]', texts['usage.command']);
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => translated(english.commandUsage(command)),
    subcommandTerm: (command) => translated(english.subcommandTerm(command)),
    optionDescription: ({ description }) => description,
  };
}

/** A number of threads; what is none is said, and the machine's own number taken. */
function countOf(text: string | undefined, option: string, terminal: Terminal): number | undefined {
  if (text === undefined || /^[1-9]\d{0,2}$/.test(text)) return text === undefined ? undefined : Number(text);
  terminal.warn(`${fill(terminal.locale, commandLineTexts(terminal.locale).badNumber, { detail: option })}\n`);
  return undefined;
}

const listed = (ids: string): string[] => ids.split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));

/** What is wrong with the call, in words of ours; null where the help page itself was shown. */
function wrongCall(error: CommanderError, args: readonly string[], locale: Locale, program: Command): string | null {
  const texts = commandLineTexts(locale);
  // The word in question stands in quotes in commander's English sentence.
  const detail = /'([^']*)'/.exec(error.message)?.[1] ?? error.message.replace(/^error: /, '');
  switch (error.code) {
    case 'commander.help':
      return null;
    case 'commander.missingArgument':
      return fill(locale, texts.missingArgument, { command: commandIn(args) });
    case 'commander.unknownOption':
      return fill(locale, texts.unknownOption, { detail });
    case 'commander.unknownCommand':
      return fill(locale, texts.unknownCommand, {
        detail,
        commands: program.commands.map((command) => command.name()).join(', '),
      });
    case 'commander.optionMissingArgument':
      return fill(locale, texts.missingValue, { detail });
    default:
      return fill(locale, texts.badCall, { detail });
  }
}

/** The command among the arguments: the first word that neither is an option nor belongs to `--lang`. */
const commandIn = (args: readonly string[]): string =>
  args.find((word, index) => !word.startsWith('-') && args[index - 1] !== '--lang') ?? '';
