/** The server's own tables; the role that serves agencies cannot read them. */
import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';

const sys = pgSchema('sys');

export const agency = sys.table('agency', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

export const member = sys.table('member', {
  userId: text('user_id').primaryKey(),
  agencyId: uuid('agency_id').notNull(),
  role: text({ enum: ['owner', 'planner', 'reader'] }).notNull(),
  name: text().notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

export const accessGrant = sys.table('access_grant', {
  hash: bytea().primaryKey(),
  userId: text('user_id').notNull(),
  agencyId: uuid('agency_id').notNull(),
  purpose: text({ enum: ['session', 'job'] }).notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  seenAt: at('seen_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
});

export const job = sys.table('job', {
  id: uuid().primaryKey(),
  agencyId: uuid('agency_id').notNull(),
  userId: text('user_id').notNull(),
  kind: text({ enum: ['proposal'] }).notNull(),
  subjectId: uuid('subject_id').notNull(),
  attempts: integer().notNull().default(0),
  leasedUntil: at('leased_until'),
  createdAt: at('created_at').notNull().defaultNow(),
});
