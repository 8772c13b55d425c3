/** Kinds of cover that a family can hold, and those that a quote can be for. */
import { z } from 'zod';
import type { ProductKind } from '@cebao/actuarial';

export const policyKinds = [
  'term',
  'wholeLife',
  'endowment',
  'criticalIllness',
  'medical',
  'accident',
  'care',
  'annuity',
  'universal',
  'investmentLinked',
] as const satisfies readonly ProductKind[];

/** What mostly saves is never proposed, so no quote is asked for it; an annuity may be looked at. */
export const quoteKinds = [
  'term',
  'criticalIllness',
  'medical',
  'accident',
  'annuity',
] as const satisfies readonly ProductKind[];

export const coverKindField = z.enum(policyKinds);
export const quoteKindField = z.enum(quoteKinds);
