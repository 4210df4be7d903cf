import { readViewer } from './read-viewer.ts';

describe('readViewer', () => {
  it('reads a name and a role, whatever the case of the role', () => {
    expect(readViewer({ name: 'ada', role: 'admin' })).toEqual({ name: 'ada', role: 'ADMIN' });
  });

  it.each([
    [null],
    ['ada'],
    [{ name: 'ada' }],
    [{ name: 1, role: 'ADMIN' }],
    [{ name: 'a', role: 'root' }],
  ])('refuses %j', (answer) => {
    expect(readViewer(answer)).toBeUndefined();
  });
});
