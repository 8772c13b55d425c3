/** A script says what strikes whom, and when. Source: METHOD §3, §6. */
import type { Benefit } from '@cebao/actuarial';
import type { PersonId } from '../household/household.ts';
import type { ScriptPeril } from '../report.ts';

/** The ranked perils, and care, which strikes alike but has no table of how often. */
export type ProjectedPeril = ScriptPeril | 'longTermCare';

export type Script<P extends ProjectedPeril = ScriptPeril> = {
  readonly member: PersonId;
  readonly peril: P;
  /** The step at whose start it happens. */
  readonly year: number;
  /** A death by accident; gaps and prices ask for either in turn. */
  readonly accidental?: boolean;
};

export type ProjectedScript = Script<ProjectedPeril>;

/** An event whatever its year: its rules are the same in each. */
export type Struck = Omit<ProjectedScript, 'year'>;

/** A bill takes a sum and changes nothing else, nor ends a contract. */
export function isBill(peril: ProjectedPeril): boolean {
  return peril === 'billEveryday' || peril === 'billSerious' || peril === 'billCatastrophic';
}

/** A bill that comes with the script, and what of it the family must bear after the state's fund. */
export type Bill = {
  readonly totalCents: number;
  readonly fundCents: number;
  /** Of the residents' insurance for serious illness. */
  readonly seriousCents: number;
  readonly ownCents: number;
};

const triggered: Readonly<Record<ProjectedPeril, readonly Benefit['peril'][]>> = {
  death: ['death'],
  criticalIllness: ['criticalIllness'],
  disability: ['totalDisability'],
  longTermCare: ['longTermCare'],
  billEveryday: [],
  billSerious: [],
  billCatastrophic: [],
};
const byAccident: readonly Benefit['peril'][] = ['death', 'accidentalDeath'];

/** What is settled by a clause: the perils that a script triggers. */
export function triggers(peril: ProjectedPeril, accidental: boolean): readonly Benefit['peril'][] {
  return peril === 'death' && accidental ? byAccident : triggered[peril];
}
