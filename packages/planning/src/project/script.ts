/** A script says what strikes whom, and when. Source: METHOD §3, §6. */
import type { Benefit } from '@cebao/actuarial';
import type { PersonId } from '../household/household.ts';
import type { ScriptPeril } from '../report.ts';

export type Script = {
  readonly member: PersonId;
  readonly peril: ScriptPeril;
  /** The step at whose start it happens. */
  readonly year: number;
  /** A death by accident; gaps and prices ask for either in turn. */
  readonly accidental?: boolean;
};

/** A bill that comes with the script, and what of it the family must bear after the state's fund. */
export type Bill = {
  readonly totalCents: number;
  readonly fundCents: number;
  readonly ownCents: number;
};

/** What is settled by a clause: the perils that a script triggers. */
export function triggers(peril: ScriptPeril, accidental: boolean): readonly Benefit['peril'][] {
  switch (peril) {
    case 'death':
      return accidental ? ['death', 'accidentalDeath'] : ['death'];
    case 'criticalIllness':
      return ['criticalIllness'];
    case 'disability':
      return ['totalDisability'];
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return [];
  }
}
