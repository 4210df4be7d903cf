import { inject, Injectable } from '@angular/core';
import {
  AccessListsDocument,
  AddPersonDocument,
  AuditLinesDocument,
  type AuditLinesQuery,
  ChangePasswordDocument,
  IssueApiTokenDocument,
  IssueJoinTokenDocument,
  type JoinTokenLineFragment,
  type PersonLineFragment,
  RevokeApiTokenDocument,
  RevokeJoinTokenDocument,
  type Role,
  type TokenLineFragment,
} from '@operos/teamster-api/operations';
import { type Outcome, outcomeOf } from '../graphql/outcome.ts';
import { Teamster } from '../graphql/teamster.ts';

/** Somebody who may sign in. */
export type Person = PersonLineFragment;

/** An integration's way in. */
export type Token = TokenLineFragment;

/** What lets machines in without a person. */
export type JoinToken = JoinTokenLineFragment;

/** Something that somebody did. */
export type AuditLine = AuditLinesQuery['auditLog']['edges'][number]['node'];

export interface AccessLists {
  readonly users: readonly Person[];
  readonly apiTokens: readonly Token[];
  readonly joinTokens: readonly JoinToken[];
}

/** A new person; the password is his to change. */
export interface NewPerson {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
}

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly expiresInDays: number;
}

export interface NewJoinToken {
  /** As a policy of the settings names it; null to have one made up. */
  readonly id: string | null;
  readonly uses: number;
  readonly minutes: number;
}

/** A join token with its secret. */
export interface IssuedJoinToken {
  readonly token: JoinToken;
  readonly secret: string;
}

export interface NewPassword {
  readonly userName: string;
  /** Not needed when an admin sets somebody else's. */
  readonly currentPassword: string | null;
  readonly newPassword: string;
}

/** Who may do what here. */
export abstract class AccessDesk {
  abstract read(): Promise<AccessLists>;
  abstract audit(count: number): Promise<readonly AuditLine[]>;
  abstract addPerson(person: NewPerson): Promise<Outcome<unknown>>;
  abstract changePassword(change: NewPassword): Promise<Outcome<unknown>>;
  abstract issueToken(token: NewToken): Promise<Outcome<{ readonly secret: string }>>;
  abstract revokeToken(id: string): Promise<Outcome<unknown>>;
  abstract issueJoinToken(token: NewJoinToken): Promise<Outcome<IssuedJoinToken>>;
  abstract revokeJoinToken(id: string): Promise<Outcome<unknown>>;
}

@Injectable()
export class GraphqlAccessDesk extends AccessDesk {
  private readonly teamster = inject(Teamster);

  override read(): Promise<AccessLists> {
    return this.teamster.ask(AccessListsDocument, {});
  }

  override async audit(count: number): Promise<readonly AuditLine[]> {
    const { auditLog } = await this.teamster.ask(AuditLinesDocument, { first: count, after: null });
    return auditLog.edges.map((edge) => edge.node);
  }

  override async addPerson(person: NewPerson): Promise<Outcome<unknown>> {
    return outcomeOf((await this.teamster.change(AddPersonDocument, { ...person })).createUser);
  }

  override async changePassword(change: NewPassword): Promise<Outcome<unknown>> {
    return outcomeOf(
      (await this.teamster.change(ChangePasswordDocument, { ...change })).setPassword,
    );
  }

  override async issueToken(token: NewToken): Promise<Outcome<{ readonly secret: string }>> {
    return outcomeOf(
      (await this.teamster.change(IssueApiTokenDocument, { ...token })).createApiToken,
    );
  }

  override async revokeToken(id: string): Promise<Outcome<unknown>> {
    return outcomeOf((await this.teamster.change(RevokeApiTokenDocument, { id })).revokeApiToken);
  }

  override async issueJoinToken(token: NewJoinToken): Promise<Outcome<IssuedJoinToken>> {
    return outcomeOf(
      (await this.teamster.change(IssueJoinTokenDocument, { ...token })).createJoinToken,
    );
  }

  override async revokeJoinToken(id: string): Promise<Outcome<unknown>> {
    return outcomeOf((await this.teamster.change(RevokeJoinTokenDocument, { id })).revokeJoinToken);
  }
}
