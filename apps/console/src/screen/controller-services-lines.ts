import type { Line, Style } from '@operos/terminal-ui';
import { type ControllerService, controllerServices } from '../state/controller-services.ts';
import type { Services } from '../state/machine-state.ts';
import type { ServicePhase } from '../state/service-phase.ts';

const COLUMNS = 3;
const NAME_CELLS = 12;
const PHASE_CELLS = 9;

/** How each service of the controller is, three in a line; nothing when systemd does not answer. */
export function controllerServicesLines(services: Services | undefined): Line[] {
  if (services === undefined) return [];
  const cells = controllerServices.map((one) => serviceCell(one, services.phases[one.unit]));
  const rows = Math.ceil(cells.length / COLUMNS);
  return Array.from({ length: rows }, (_, row) =>
    cells.slice(row * COLUMNS, (row + 1) * COLUMNS).flat(),
  );
}

function serviceCell(service: ControllerService, phase: ServicePhase = 'off'): Line {
  return [
    { text: service.name.padEnd(NAME_CELLS), style: 'plain' },
    { text: phase.padEnd(PHASE_CELLS), style: styleOf(service, phase) },
  ];
}

function styleOf({ mayBeOff = false }: ControllerService, phase: ServicePhase): Style {
  if (phase === 'failed') return 'bad';
  const isRight = phase === 'running' || phase === 'on' || (phase === 'off' && mayBeOff);
  return isRight ? 'good' : 'warning';
}
