/** The SQL of projects, their milestones and their client payments. */
import { clientPayments, milestones, projects } from '../../db/schema/pipeline.ts';
import { columns, equals, insert, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import type { MilestoneRow, PaymentRow, ProjectRow } from './schemas.ts';

const PROJECT = columns(projects);
const MILESTONE = columns(milestones);
const PAYMENT = columns(clientPayments);

export interface ProjectFilter {
  partnerId?: string | undefined;
  status?: string | undefined;
  referralId?: string | undefined;
  currency?: string | undefined;
}

export function listProjectRows(filter: ProjectFilter, page: PageInput) {
  const { condition, tail } = keyset(page, 'won_on', 'date');
  const conditions = [
    equals('partner_id', filter.partnerId),
    equals('status', filter.status),
    equals('referral_id', filter.referralId),
    equals('currency', filter.currency),
    condition,
  ];
  return sql<ProjectRow>`select ${PROJECT} from projects ${where(conditions)} ${tail}`;
}

export function findProjectRow(id: string, partnerId: string | undefined) {
  return sql<ProjectRow>`select ${PROJECT} from projects ${where([sql`id = ${id}`, equals('partner_id', partnerId)])}`;
}

export function lockProjectRow(id: string) {
  return sql<ProjectRow>`${findProjectRow(id, undefined)} for update`;
}

export function insertProjectRow(row: ProjectRow) {
  return insert(projects, row);
}

export function updateProjectRow(row: ProjectRow, set: Partial<ProjectRow>) {
  const condition = sql`id = ${row.id} and partner_id = ${row.partnerId} and version = ${row.version}`;
  return update(projects, { ...set, version: row.version + 1 }, condition);
}

const ofProject = (project: ProjectRow) => sql`partner_id = ${project.partnerId} and project_id = ${project.id}`;

export function listMilestoneRows(project: ProjectRow, page: PageInput) {
  const { condition, tail } = keyset(page, 'position', 'int');
  return sql<MilestoneRow>`select ${MILESTONE} from milestones ${where([ofProject(project), condition])} ${tail}`;
}

export function findMilestoneRow(project: ProjectRow, id: string) {
  return sql<MilestoneRow>`select ${MILESTONE} from milestones where ${ofProject(project)} and id = ${id}`;
}

export function insertMilestoneRow(row: MilestoneRow) {
  return insert(milestones, row);
}

export function updateMilestoneRow(row: MilestoneRow, set: Partial<MilestoneRow>) {
  const condition = sql`id = ${row.id} and partner_id = ${row.partnerId} and version = ${row.version}`;
  return update(milestones, { ...set, version: row.version + 1 }, condition);
}

export function deleteMilestoneRow(row: MilestoneRow) {
  return sql`delete from milestones where id = ${row.id} and partner_id = ${row.partnerId}`;
}

export function lastMilestonePosition(project: ProjectRow) {
  return sql<{ last: number }>`select coalesce(max(position), 0) as last from milestones where ${ofProject(project)}`;
}

export function listPaymentRows(project: ProjectRow, page: PageInput) {
  const { condition, tail } = keyset(page, 'paid_on', 'date');
  return sql<PaymentRow>`select ${PAYMENT} from client_payments ${where([ofProject(project), condition])} ${tail}`;
}

export function findPaymentRow(project: ProjectRow, id: string) {
  return sql<PaymentRow>`select ${PAYMENT} from client_payments where ${ofProject(project)} and id = ${id}`;
}

export function insertPaymentRow(row: PaymentRow) {
  return insert(clientPayments, row);
}
