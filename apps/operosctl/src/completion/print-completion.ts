import type { CompletionNode, CompletionWord } from './command-tree.ts';

/** The shells that a script can be printed for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** One of them. */
export type Shell = (typeof shells)[number];

/** A script that the shell reads; it holds every word, so completing runs no program. */
export function printCompletion(shell: Shell, nodes: readonly CompletionNode[]): string {
  switch (shell) {
    case 'bash':
      return bash(nodes);
    case 'zsh':
      return zsh(nodes);
    case 'fish':
      return fish(nodes);
  }
}

function bash(nodes: readonly CompletionNode[]): string {
  return `# bash completion for operosctl; source it, or keep it as /usr/share/bash-completion/completions/operosctl
_operosctl() {
  local current=\${COMP_WORDS[COMP_CWORD]} path='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
      ${commandPatterns(nodes)}) path="$path $word" ;;
    esac
  done
  case "$path" in
${nodes.map(bashCase).join('\n')}
  esac
}
complete -o bashdefault -o default -F _operosctl operosctl
`;
}

function bashCase(node: CompletionNode): string {
  const { commands, options } = node;
  const words = (all: readonly CompletionWord[]) => all.map(({ word }) => word).join(' ');
  return `    '${spaced(node.path)}')
      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W '${words(options)}' -- "$current"))
      else COMPREPLY=($(compgen -W '${words(commands)}' -- "$current")); fi ;;`;
}

function zsh(nodes: readonly CompletionNode[]): string {
  return `#compdef operosctl
# zsh completion for operosctl; keep it as _operosctl in a folder of $fpath
_operosctl() {
  local place='' word
  local -a commands options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place $word" in
      ${commandPatterns(nodes)}) place="$place $word" ;;
    esac
  done
  case "$place" in
${nodes.map(zshCase).join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then _describe option options
  elif (( $#commands )); then _describe command commands
  else _files; fi
}
if [ "$funcstack[1]" = _operosctl ]; then _operosctl "$@"; else compdef _operosctl operosctl; fi
`;
}

function zshCase({ path, commands, options }: CompletionNode): string {
  const described = (all: readonly CompletionWord[]) =>
    all.map(({ word, help }) => quoted(`${word}:${help.replaceAll(':', '\\:')}`)).join(' ');
  return `    '${spaced(path)}')
      commands=(${described(commands)})
      options=(${described(options)}) ;;`;
}

function fish(nodes: readonly CompletionNode[]): string {
  const lines = nodes.flatMap(({ path, commands, options }) => {
    const condition = quoted(`__operosctl_at ${spaced(path)}`.trim());
    const start = `complete -c operosctl -n ${condition}`;
    return [
      ...commands.map(({ word, help }) => `${start} -f -a ${word} -d ${fishQuoted(help)}`),
      ...options.map(({ word, help }) => `${start} -l ${word.slice(2)} -d ${fishQuoted(help)}`),
    ];
  });
  const known = nodes.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# fish completion for operosctl; keep it as ~/.config/fish/completions/operosctl.fish
function __operosctl_at
    set -l place
    for word in (commandline -opc)[2..-1]
        if contains -- (string join ' ' $place $word) ${known.join(' ')}
            set -a place $word
        end
    end
    test "$place" = "$argv"
end
${lines.join('\n')}
`;
}

/** A leading space keeps the program itself, which is nothing, apart from its commands. */
function spaced(path: string): string {
  return path === '' ? '' : ` ${path}`;
}

function commandPatterns(nodes: readonly CompletionNode[]): string {
  return nodes
    .filter(({ path }) => path !== '')
    .map(({ path }) => `'${spaced(path)}'`)
    .join('|');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
