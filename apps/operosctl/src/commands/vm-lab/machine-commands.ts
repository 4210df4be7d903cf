import { Argument, Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { askLab, openLab } from '../../vm-lab/service/lab-client.ts';
import type { LabRequest, PowerAction } from '../../vm-lab/service/lab-request.ts';
import { powerActions } from '../../vm-lab/service/lab-request.ts';
import { placeOf, withFolder } from './lab-options.ts';
import { statusText } from './status-text.ts';

interface Words {
  readonly data: string;
  readonly json?: boolean;
}

const DETACH = 0x1d; // Ctrl-], as telnet has it

/** `operosctl lab status`, `power`, `net`, `console` and `down`: what is done with a lab that runs. */
export function machineCommands(around: Surroundings): readonly Command[] {
  const { print } = around;
  const tell = async (words: Words, request: LabRequest): Promise<void> => {
    const status = await askLab(placeOf(words).socket, request);
    print(`${words.json === true ? JSON.stringify(status) : statusText(status)}\n`);
  };
  return [
    command('status', 'show the controller and the machines').action((words: Words) =>
      tell(words, { ask: 'status' }),
    ),
    command('power', 'press a machine’s switch: off is as pulling the plug')
      .argument('<name>', 'the machine')
      .addArgument(new Argument('<action>').choices(powerActions))
      .action((machine: string, action: PowerAction, words: Words) =>
        tell(words, { ask: 'power', machine, action }),
      ),
    command('net', 'change how well a machine’s cables work')
      .argument('<name>', 'the machine')
      .argument('<quality>', 'up, down or loss=5%')
      .action((machine: string, quality: string, words: Words) =>
        tell(words, { ask: 'net', machine, quality }),
      ),
    withFolder(new Command('console'))
      .description('join the serial line of a machine; Ctrl-] leaves it')
      .argument('<name>', 'the machine')
      .action((machine: string, words: Words) => joinConsole(machine, words)),
    withFolder(new Command('down'))
      .description('switch everything off and end the lab; its logs stay')
      .action(async (words: Words) => {
        await askLab(placeOf(words).socket, { ask: 'down' });
        print('The lab is down.\n');
      }),
  ];
}

function command(name: string, description: string): Command {
  return withFolder(new Command(name))
    .description(description)
    .option('--json', 'print the state of the lab as JSON');
}

async function joinConsole(machine: string, words: Words): Promise<void> {
  const { socket } = await openLab(placeOf(words).socket, { ask: 'console', machine });
  const { stdin, stdout } = process;
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on('data', (bytes: Buffer) => {
    const end = stdin.isTTY ? bytes.indexOf(DETACH) : -1;
    if (end === -1) socket.write(bytes);
    else socket.destroy();
  });
  stdin.on('end', () => socket.end());
  socket.pipe(stdout, { end: false });
  await new Promise((resolve) => socket.once('close', resolve));
  if (stdin.isTTY) stdin.setRawMode(false);
  stdin.destroy();
}
