import { describe, expect, it } from 'vitest';
import type { Household, PremiumWaiver, ScriptPeril } from '@cebao/planning';
import { benefit, cost, cover, fen, household, inForce, income, person } from '../families.ts';
import { wholeSum } from '../families.ts';
import { changesOf, contextOf } from '../handmade.ts';

/** The husband pays 4 a year for the illness cover of his wife, and the policy waives. */
function family(waiver: PremiumWaiver, status: 'inForce' | 'lapsed' = 'inForce'): Household {
  const held = inForce(
    cover({
      id: 'on-wife',
      kind: 'criticalIllness',
      insured: 'wife',
      policyholder: 'husband',
      premium: 4,
      sumInsuredCents: fen(300),
      benefits: [benefit('criticalIllness', wholeSum)],
    }),
  );
  const lapsed = { ...held, coverYears: 0, premiumYears: 0 };
  const contract = { ...held.contract, waiver, status };
  return household({
    name: 'waiver',
    persons: [
      person({ id: 'husband', age: 40, role: 'adult', incomes: [income('work', 100)] }),
      person({ id: 'wife', age: 40, role: 'adult' }),
    ],
    costs: [cost({ yuan: 50 })],
    policies: [{ ...(status === 'lapsed' ? lapsed : held), contract }],
  });
}

const repeat = (n: number, yuan: number): number[] => Array.from({ length: n }, () => yuan);

const premiums = (waiver: PremiumWaiver, member: string, peril: ScriptPeril) =>
  changesOf(contextOf(family(waiver)), { member, peril, year: 2 })['premium on-wife'];

describe('the premiums for cover on the wife', () => {
  const waived = [...repeat(3, 0), ...repeat(7, 4)];

  it.each<ScriptPeril>(['death', 'criticalIllness', 'disability'])(
    'go on after the payer’s %s, unless the policy waives them',
    (peril) => {
      expect(premiums('none', 'husband', peril)).toBeUndefined();
      expect(premiums('insured', 'husband', peril)).toBeUndefined();
      expect(premiums('payer', 'husband', peril)).toEqual(waived);
      expect(premiums('both', 'husband', peril)).toEqual(waived);
    },
  );

  it('end once, not twice, where the event ends the contract and a waiver names her too', () => {
    expect(premiums('both', 'wife', 'criticalIllness')).toEqual(waived);
    expect(premiums('both', 'wife', 'death')).toEqual(waived);
  });

  it('end with no bill: a bill waives nothing', () => {
    expect(premiums('both', 'wife', 'billSerious')).toBeUndefined();
  });
});

describe('a lapsed policy', () => {
  const script = { member: 'wife', peril: 'criticalIllness', year: 0 } as const;

  it('pays nothing on the illness that it names, and is no more paid for', () => {
    expect(changesOf(contextOf(family('none')), script)['benefit on-wife']?.[0]).toBe(300);
    const changes = changesOf(contextOf(family('none', 'lapsed')), script);
    expect(changes['benefit on-wife']).toBeUndefined();
    expect(changes['premium on-wife']).toBeUndefined();
  });
});
