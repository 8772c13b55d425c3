/** A gap as it is shown: rounded, by layer and by year, with workings that sum. Types only. */
import type { Cents } from '@cebao/kernel';
import type { Grade } from '../household/grade.ts';
import type { PersonId } from '../household/personId.ts';
import type { ScriptPeril } from '../household/peril.ts';

export type TermCode =
  | 'pool'
  | 'soldAssets'
  | 'lockedReleased'
  | 'income'
  | 'survivorIncome'
  | 'cost'
  | 'survivorCare'
  | 'debt'
  | 'debtRepaid'
  | 'guarantee'
  | 'statePension'
  | 'funeralGrant'
  | 'survivorGrant'
  | 'accountInherited'
  | 'premium'
  | 'bill'
  | 'billFund'
  | 'seriousIllnessFund'
  | 'billIndemnity'
  | 'care'
  | 'ownMeans'
  | 'liability'
  | 'liabilityCover'
  | 'benefit'
  | 'retention'
  | 'baseShortfall'
  | 'rounding';

/** One labelled term: what it is, whose, and its value at the event. Terms sum to the gap. */
export type Term = {
  readonly code: TermCode;
  readonly subject: string;
  readonly cents: Cents;
  readonly grade: Grade;
};

export type LayerGap<L = 1 | 2> = {
  readonly layer: L;
  /** Of this layer alone, and cumulative: G = the largest so far. */
  readonly gapCents: Cents;
  readonly cumulativeCents: Cents;
  /** Years after the event at which the family is worst off; 0 = at once. */
  readonly worstYear: number;
  readonly workings: readonly Term[];
};

export type GapResult<P = ScriptPeril> = {
  readonly member: PersonId;
  readonly peril: P;
  readonly grade: Grade;
  /** If it happens in the first year, cover in force counted. */
  readonly now: readonly [LayerGap, LayerGap];
  /** With the wishes, the same way; null where the client does not ask for them, or has none. */
  readonly wishes: WishGap | null;
  /** Cumulative gaps by event year, at the event (nominal) and in today's money. */
  readonly curve: readonly GapPoint[];
  /** Event year in which the layer-2 gap is largest in today's money. */
  readonly worstEventYear: number;
  readonly drivers: readonly Driver[];
};

export type WishGap = {
  readonly now: LayerGap<3>;
  /** Cumulative, by event year. */
  readonly curve: readonly WishPoint[];
};

export type WishPoint = {
  readonly year: number;
  readonly cents: Cents;
  readonly todayCents: Cents;
};

export type GapPoint = {
  readonly year: number;
  readonly g1Cents: Cents;
  readonly g2Cents: Cents;
  readonly g1TodayCents: Cents;
  readonly g2TodayCents: Cents;
};

/** A fact whose +/- 20 % moves the layer-2 gap of the first year. */
export type Driver = {
  readonly code: TermCode;
  readonly subject: string;
  readonly plusCents: Cents;
  readonly minusCents: Cents;
};
