/** Who is signed in, and what he may do. */
export interface Viewer {
  readonly name: string;
  readonly role: 'ADMIN' | 'OPERATOR' | 'VIEWER';
}
