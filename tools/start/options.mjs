// What npm start takes: the options of operosctl lab, known here so that help and typing mistakes need no build.
// apps/operosctl/test/npm-start.spec.ts holds the two lists together.
export const options = [
  ['--workers <count>', 'how many simulated servers (20)'],
  ['--seed <number>', 'which datacentre: same seed, same log (1)'],
  ['--port <number>', 'where the GUI and the API answer (8080)'],
  ['--agent-port <number>', 'where servers enrol (8443)'],
  ['--management-port <number>', 'where metrics and health are (9464)'],
  ['--data <folder>', 'where everything is kept (.operos)'],
  ['--speed <factor>', 'how much faster than life servers boot (5)'],
  [
    '--fault <kind[=count]>',
    'break that many servers: no-dhcp, slow-tftp, duplicate-uuid, dead-disk, lost-power',
  ],
  ['--hardware <folder>', 'first use the servers recorded there with lshw or prospector'],
  ['--fresh', 'throw the data of earlier runs away first'],
  ['--help', 'show this'],
];

export function helpText() {
  const width = Math.max(...options.map(([words]) => words.length)) + 2;
  const lines = options.map(([words, does]) => `  ${words.padEnd(width)}${does}`);
  return `Usage: npm start [-- options]

Installs what is missing, builds, and starts Teamster and Waterfront with a virtual datacentre.
Ctrl-C stops it; the next start goes on with its data.

${lines.join('\n')}
`;
}

/** The first word that is no option, or undefined when all are; their values are judged by operosctl. */
export function firstUnknown(words) {
  for (let index = 0; index < words.length; index += 1) {
    const [name] = words[index].split('=', 1);
    const known = options.find(([option]) => option.split(' ')[0] === name);
    if (known === undefined) return words[index];
    if (known[0].includes('<') && !words[index].includes('=')) index += 1;
  }
  return undefined;
}
