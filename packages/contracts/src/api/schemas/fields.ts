/** The small fields of requests and answers: checked, never changed on the way. */
import { z } from 'zod';
import { centsResult, id, localDate } from '@cebao/kernel';
import type { Cents, Id, LocalDate } from '@cebao/kernel';
import { maxMoneyCents } from '../../household/field/moneyField.ts';

/** Ids are made by the client (UUIDv7), so that a repeated request makes one record. */
function idField<K extends string>(kind: K) {
  return z
    .string()
    .refine((text): text is Id<K> => id(kind, text).ok, { error: '小写的 UUID 第 7 版' })
    .meta({ format: 'uuid', description: `${kind}, UUIDv7` });
}

export type HouseholdId = Id<'Household'>;
export type PlanId = Id<'Plan'>;
export type ProposalId = Id<'Proposal'>;

export const householdIdField = idField('Household');
export const planIdField = idField('Plan');
export const proposalIdField = idField('Proposal');

export const versionField = z.int().min(1).max(2_147_483_647);
/** The same from a path, where it is text. */
export const versionInPath = z.coerce.number().pipe(versionField);
export const hashField = z.string().regex(/^[0-9a-f]{64}$/);

const isCents = (fen: number): fen is Cents => centsResult(fen, '').ok;
/** Amounts that are owned, owed or paid. */
export const centsNumber = z.int().min(0).max(maxMoneyCents).refine(isCents);
/** Differences of amounts. */
export const centsChange = z.int().min(-maxMoneyCents).max(maxMoneyCents).refine(isCents);

export const dateText = z
  .string()
  .refine((text): text is LocalDate => localDate(text, '').ok)
  .meta({ format: 'date' });
/** A moment in UTC, as the database's clock gave it. */
export const instant = z.iso.datetime();
export const shortText = z.string().max(200);

/** A result of the engine: handed through as it is, judged by nobody here. */
export function carried<T>(description: string) {
  return z
    .unknown()
    .refine((given): given is T => typeof given === 'object' && given !== null)
    .meta({ description });
}
