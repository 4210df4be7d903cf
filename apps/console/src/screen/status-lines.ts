import type { AgentStatus } from '@operos/teamster-api';
import { clockText, emptyLine, line, type Line, progressBar, wrapText } from '@operos/terminal-ui';
import type { MachineState } from '../state/machine-state.ts';
import { enrolmentLines } from './enrolment-lines.ts';
import { besideLabel, labelled } from './labelled.ts';
import { controllerServicesLines } from './controller-services-lines.ts';
import { networkLines } from './network-lines.ts';
import { servicesLines } from './services-lines.ts';
import { siteLines } from './site-lines.ts';

/** The status of the machine, what a person has to act on first. */
export function statusLines(machine: MachineState, columns: number): Line[] {
  const room = besideLabel(columns);
  return [
    ...labelled('Start', startLines(machine, room)),
    ...(machine.role === 'worker' ? workerLines(machine, room) : siteLines(machine, room)),
    ...labelled('Network', networkLines(machine.interfaces, machine.site)),
    emptyLine,
    ...labelled('Services', [
      ...(machine.role === 'controller' ? controllerServicesLines(machine.services) : []),
      ...servicesLines(machine.services, room),
    ]),
    emptyLine,
    ...labelled('Machine', machineLines(machine)),
  ];
}

/** Only while systemd still starts something. */
function startLines({ bootProgress = 1 }: MachineState, room: number): Line[] {
  return bootProgress < 1 ? [progressBar(bootProgress, Math.min(40, room)), emptyLine] : [];
}

function workerLines({ agent }: MachineState, room: number): Line[] {
  const enrolment = labelled('Enrolment', [...enrolmentLines(agent, room), emptyLine]);
  if (agent === undefined) return enrolment;
  const controller = [line(agent.server), ...troubleLines(agent, room), emptyLine];
  return [...enrolment, ...labelled('Controller', controller)];
}

/** What is in the way; when it is tried again is left out, as it would be drawn every second. */
function troubleLines({ trouble }: AgentStatus, room: number): Line[] {
  if (trouble === undefined) return [];
  return wrapText(trouble.message, room)
    .slice(0, 4)
    .map((text) => line(text, 'bad'));
}

function machineLines({ now, uptimeSeconds, memory, site }: MachineState): Line[] {
  const clock = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const up = uptimeSeconds === undefined ? '' : `, up ${uptimeText(uptimeSeconds)}`;
  const used = memory && `${memory.usedMiB} of ${memory.totalMiB} MiB of memory in use`;
  const login = site?.consoleLogin === true ? 'Log in on the second screen: Alt-F2.' : undefined;
  return [clock + up, used, login].filter((text) => text !== undefined).map((text) => line(text));
}

/** Whole minutes: a serial line has better to do than to count seconds. */
function uptimeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  const days = Math.floor(minutes / 1440);
  const clock = clockText((minutes % 1440) * 60).replace(/:00$/, '');
  return days > 0 ? `${days} d ${clock}` : minutes < 60 ? `${minutes} min` : `${clock} h`;
}
