import type { Command } from 'commander';

/** Gives a command the options that say which cluster is meant, and who asks where nobody signed in. */
export function atTeamster(command: Command): Command {
  return command
    .option('--context <name>', 'which of the clusters you signed in to (OPEROS_CONTEXT)')
    .option('--url <url>', 'where Teamster answers, instead of the stored login')
    .option('--user <name>', 'who does it, with a password file (default: admin)')
    .option('--password-file <file>', 'that person’s password, instead of the stored login');
}
