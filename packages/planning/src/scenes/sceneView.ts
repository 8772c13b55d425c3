/** A scene as it is shown: what was assumed, who and what changed, gaps before and after. Types only. */
import type { Cents, Refusal } from '@cebao/kernel';
import type { Grade } from '../household/grade.ts';
import type { PersonId } from '../household/personId.ts';
import type { ScriptPeril } from '../household/peril.ts';
import type { TermCode } from '../gaps/gapView.ts';

export type SceneResult = {
  readonly id: string;
  readonly name: string;
  readonly asked: boolean;
  readonly values: readonly SceneValue[];
  /** Why the family cannot be put into it; then nothing below changes. */
  readonly obstacle: Refusal | null;
  readonly before: SceneMoney;
  readonly after: SceneMoney;
  readonly joined: readonly PersonId[];
  readonly left: readonly PersonId[];
  /** Of every member and peril that has a gap before or after, in the first year. */
  readonly gaps: readonly SceneGap[];
  /** Whose accidental death in one year is of another probability; grade P. */
  readonly accidents: readonly SceneAccident[];
  /** Claims of others that are new, and what they would cost. */
  readonly liabilities: readonly { readonly label: string; readonly lossCents: Cents }[];
};

export type SceneAccident = {
  readonly name: string;
  readonly before: number;
  readonly after: number;
};

export type SceneValue = {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly edited: boolean;
};

export type SceneMoney = {
  readonly annualIncomeCents: Cents;
  readonly essentialsCents: Cents;
  readonly liquidCents: Cents;
  readonly debtsCents: Cents;
  /** Short without any event, to the second layer, value today. */
  readonly goalGapCents: Cents;
};

export type SceneGap = {
  readonly member: PersonId;
  readonly name: string;
  readonly peril: ScriptPeril | 'longTermCare';
  /** Cumulative to each layer; null for a member who is not there then. */
  readonly before: SceneLayers | null;
  readonly after: SceneLayers | null;
  /** What moved the second: the differences sum to after - before, to the fen. */
  readonly terms: readonly SceneTerm[];
};
export type SceneLayers = { readonly g1Cents: Cents; readonly g2Cents: Cents };

export type SceneTerm = {
  /** `spare`: what was to spare at the moment that is the worst one of the scene. */
  readonly code: TermCode | 'spare';
  readonly subject: string;
  readonly changeCents: Cents;
  readonly grade: Grade;
};
