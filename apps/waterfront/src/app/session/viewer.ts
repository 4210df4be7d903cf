/** Who is signed in, and what he may do. */
export interface Viewer {
  readonly name: string;
  readonly role: 'ADMIN' | 'OPERATOR' | 'VIEWER';
  /** Set while the password is the one of the installation, which opens nothing but its change. */
  readonly mustChangePassword?: true;
}
