import type { Issue } from '@operos/cluster-model';
import { line, type Line, wrapText } from '@operos/terminal-ui';

/** Issues for a person, each with its place and its remedy, wrapped. */
export function issueLines(issues: readonly Issue[], columns: number): Line[] {
  return issues.flatMap(({ severity, path, message, remedy }) => {
    const style = severity === 'error' ? 'bad' : 'warning';
    const sign = severity === 'error' ? '✗' : '!';
    const place = path === '' ? '' : `${path}: `;
    const room = columns - 4;
    return [
      ...wrapText(`${place}${message}`, room).map((text, index) =>
        line(`  ${index === 0 ? sign : ' '} ${text}`, style),
      ),
      ...wrapText(remedy, room).map((text) => line(`    ${text}`)),
    ];
  });
}
