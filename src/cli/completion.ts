/** `khop-so completion`: a script for bash (and zsh with bashcompinit) that completes commands, options and files. */
import type { Command } from 'commander';

const words = (texts: readonly string[]): string => texts.join(' ');
const optionsOf = (command: Command): string[] =>
  command.options.flatMap(({ short, long }) => [short, long].filter((flag) => flag !== undefined));

/** The script, made from the commands themselves; to be read by `source <(khop-so completion)`. */
export function completionScript(program: Command): string {
  const general = ['--help', ...optionsOf(program)];
  const cases = program.commands.map(
    (command) => `    ${command.name()}) options="${words([...optionsOf(command), ...general])}" ;;`,
  );
  return `_khop_so() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options="${words(general)}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words(program.commands.map((command) => command.name()))} ${words(general)}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); fi
}
complete -o default -o bashdefault -F _khop_so khop-so
`;
}
