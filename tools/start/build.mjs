// Builds what npm start runs. What was built from the same sources before is taken from Nx's cache.
import { spawn } from 'node:child_process';
import { toolEnvironment } from '../install/tool-path.mjs';
import { startProgress } from './progress.mjs';

const apps = ['teamster', 'waterfront', 'operosctl'];

export function build(root) {
  const projects = apps.map((app) => `@operos/${app}`).join(',');
  const nx = spawn('nx', ['run-many', '-t', 'build', '-p', projects], {
    cwd: root,
    env: toolEnvironment(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const progress = startProgress('Building');
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      progress.note(`${builtIn(output)} of ${apps.length} programs`);
    };
    nx.stdout.on('data', read);
    nx.stderr.on('data', read);
    nx.on('error', reject);
    nx.on('close', (code) => {
      progress.end(code === 0);
      if (code === 0) resolve();
      else reject(new Error(output));
    });
  });
}

/** Nx writes a line such as "✔  nx run @operos/teamster:build" for each program that is done. */
function builtIn(output) {
  return apps.filter((app) => output.includes(`nx run @operos/${app}:build`)).length;
}
