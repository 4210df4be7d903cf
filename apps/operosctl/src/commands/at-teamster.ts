import type { Command } from 'commander';

/** Gives a command the options that say where Teamster answers and who asks. */
export function atTeamster(command: Command): Command {
  return command
    .option('--url <url>', 'where Teamster answers', 'http://127.0.0.1:8080')
    .option('--user <name>', 'who does it', 'admin')
    .option('--password-file <file>', 'that person’s password', '.operos/admin-password');
}
