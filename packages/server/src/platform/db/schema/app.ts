/**
 * The records of the agencies. Every table is under forced row security; `agency_id` is given by
 * the database. The SQL of the migrations is the truth, a test holds these against it.
 */
import { bigint, date, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import type { Refusal } from '@cebao/kernel';
import { agencyId, at, bytea, stockCents } from './columns.ts';

const app = pgSchema('app');

export type FactsDocument = Readonly<Record<string, unknown>>;

export const household = app.table('household', {
  agencyId: agencyId(),
  id: uuid().notNull(),
  version: integer().notNull(),
  name: text().notNull(),
  region: text().notNull(),
  asOf: date('as_of', { mode: 'string' }).notNull(),
  persons: integer().notNull(),
  policies: integer().notNull(),
  manualLines: integer('manual_lines').notNull(),
  budgetCents: stockCents('budget_cents'),
  facts: jsonb().$type<FactsDocument>().notNull(),
  archivedAt: at('archived_at'),
  createdAt: at('created_at').notNull().defaultNow(),
  createdBy: text('created_by').notNull(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  updatedBy: text('updated_by').notNull(),
});

export const householdVersion = app.table('household_version', {
  agencyId: agencyId(),
  householdId: uuid('household_id').notNull(),
  version: integer().notNull(),
  action: text().notNull(),
  changed: text().array().notNull(),
  facts: jsonb().$type<FactsDocument>().notNull(),
  at: at('at').notNull().defaultNow(),
  byName: text('by_name').notNull(),
  byUser: text('by_user').notNull(),
});

export const plan = app.table('plan', {
  agencyId: agencyId(),
  id: uuid().notNull(),
  householdId: uuid('household_id').notNull(),
  householdVersion: integer('household_version').notNull(),
  title: text().notNull(),
  budgetCents: stockCents('budget_cents').notNull(),
  premiumCents: stockCents('premium_cents').notNull(),
  lines: integer().notNull(),
  engineVersion: text('engine_version').notNull(),
  basisId: text('basis_id').notNull(),
  catalogueVersion: text('catalogue_version').notNull(),
  inputHash: text('input_hash').notNull(),
  resultHash: text('result_hash').notNull(),
  sealed: text().notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  createdBy: text('created_by').notNull(),
});

export const proposal = app.table('proposal', {
  agencyId: agencyId(),
  id: uuid().notNull(),
  planId: uuid('plan_id').notNull(),
  householdId: uuid('household_id').notNull(),
  state: text({ enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
  stepsDone: integer('steps_done').notNull().default(0),
  attempts: integer().notNull().default(0),
  refusal: jsonb().$type<Refusal>(),
  fileName: text('file_name'),
  bytes: integer(),
  sha256: text(),
  createdAt: at('created_at').notNull().defaultNow(),
  createdBy: text('created_by').notNull(),
  finishedAt: at('finished_at'),
});

export const proposalFile = app.table('proposal_file', {
  agencyId: agencyId(),
  proposalId: uuid('proposal_id').notNull(),
  pdf: bytea().notNull(),
});

export const idempotency = app.table('idempotency', {
  agencyId: agencyId(),
  key: text().notNull(),
  userId: text('user_id'),
  operation: text().notNull(),
  requestHash: text('request_hash').notNull(),
  answer: jsonb().$type<unknown>(),
  createdAt: at('created_at').notNull().defaultNow(),
});

export const audit = app.table('audit', {
  agencyId: agencyId(),
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  at: at('at').notNull().defaultNow(),
  userId: text('user_id'),
  event: text().notNull(),
  subjectId: uuid('subject_id'),
  details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
});
