// Shows that a long step is alive: one line that counts seconds on a terminal, a line now and then in a log.
import { spawn } from 'node:child_process';

const LOG_EVERY_SECONDS = 20;

/** Runs a program to its end; resolves with its exit code and output. Nothing it prints is shown. */
export function runQuietly(title, file, args, options = {}) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const onTerminal = process.stdout.isTTY === true;
  const show = () => {
    if (onTerminal) process.stdout.write(`\r  ${title} … ${seconds()} s `);
    else if (seconds() % LOG_EVERY_SECONDS === 0) console.log(`  ${title} … ${seconds()} s`);
  };
  show();
  const timer = setInterval(show, 1000);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (onTerminal) process.stdout.write('\r');
      console.log(`  ${title}: ${code === 0 ? 'done' : 'failed'} in ${seconds()} s`);
      resolve({ code: code ?? 1, output });
    });
  });
}
