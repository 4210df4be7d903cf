import type { Issue } from '@operos/cluster-model';

const COMPLAINT = /^.* line ([0-9]+): (.*)$/;
const WARNING = /^Warning: (.*)$/;

/** The issues in what `dhcpd -t` printed. A file it refused without naming a line gives one issue all the same. */
export function readDhcpdComplaints(stderr: string, accepted: boolean): Issue[] {
  const severity = accepted ? 'warning' : 'error';
  const issues = stderr.split('\n').flatMap((line) => {
    const [, number, complaint] = COMPLAINT.exec(line) ?? [];
    if (number !== undefined) return [issue(`line ${number}`, severity, complaint ?? '')];
    const warning = WARNING.exec(line)?.[1];
    return warning === undefined ? [] : [issue('', 'warning', warning)];
  });
  const refusedSilently = !accepted && issues.length === 0;
  return refusedSilently ? [issue('', 'error', firstComplaint(stderr))] : issues;
}

function issue(path: string, severity: Issue['severity'], message: string): Issue {
  return {
    path,
    severity,
    code: 'dhcpd-refused',
    message: `Expected a file that dhcpd accepts, got: ${message}`,
    remedy: 'Look at the line it names; if Operos wrote the file, this is a fault of Operos.',
  };
}

/** The first line after the four of the banner. */
function firstComplaint(stderr: string): string {
  return stderr.split('\n')[4] ?? '';
}
