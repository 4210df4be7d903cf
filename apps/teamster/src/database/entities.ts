import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { EventRow } from '../events/event-row.ts';
import { CertificateRow } from '../authority/certificate-row.ts';
import { NodePulseRow } from '../fleet/node-pulse-row.ts';
import { NodeRow } from '../fleet/node-row.ts';
import { ReportRow } from '../fleet/report-row.ts';
import { EnrolmentRow } from '../enrolment/enrolment-row.ts';
import { EnrolmentWindowRow } from '../admission/enrolment-window-row.ts';
import { JoinTokenRow } from '../admission/join-token-row.ts';
import { ApiTokenRow } from '../access/api-token-row.ts';
import { AuditRow } from '../access/audit-row.ts';
import { LoginTryRow } from '../access/login-try-row.ts';
import { SessionRow } from '../access/session-row.ts';
import { UserRow } from '../access/user-row.ts';
import { SettingsRevisionRow } from '../settings/settings-revision-row.ts';

type EntityClass = EntityTarget<ObjectLiteral> & (abstract new () => ObjectLiteral);

/** Every table, those that others refer to first: rows are written in this order. Add yours at the end. */
export const entities: readonly EntityClass[] = [
  ReportRow,
  NodeRow,
  NodePulseRow,
  EnrolmentRow,
  CertificateRow,
  EventRow,
  EnrolmentWindowRow,
  JoinTokenRow,
  UserRow,
  SessionRow,
  ApiTokenRow,
  AuditRow,
  SettingsRevisionRow,
  LoginTryRow,
];
