import { readViewer } from './read-viewer.ts';

describe('readViewer', () => {
  it('reads a name and a role, whatever the case of the role', () => {
    expect(readViewer({ name: 'ada', role: 'admin' })).toEqual({ name: 'ada', role: 'ADMIN' });
  });

  it('tells who must change the password first', () => {
    const viewer = { name: 'ada', role: 'ADMIN' };
    expect(readViewer({ ...viewer, mustChangePassword: true })?.mustChangePassword).toBe(true);
    expect(readViewer({ ...viewer, mustChangePassword: false })).toEqual(viewer);
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
