/** A sealed plan carries the rules it follows from: changed, it is found, by place. */
import { describe, expect, it } from 'vitest';
import { assumptions, loadSources } from '@cebao/dossiers';
import { carriedInputs, sealedBytes, sealOf, sealPlan, verifySealed } from '@cebao/proposal';
import type { Installed, SealedPlan } from '@cebao/proposal';
import { facts, must, sampleFamily } from '../families.ts';

const all = must(assumptions());
const installed: Installed = {
  facts,
  words: {
    assumptions: all.map(({ id, zh, unit, reason }) => ({ id, zh, unit, reason })),
    sources: must(loadSources()),
  },
  ranges: all,
};
const sealed = must(sealPlan(carriedInputs(facts, sampleFamily('single'), 400_000)));

/** The same plan with other inputs, sealed anew: only recomputing can tell. */
function forged(inputs: SealedPlan['inputs']): readonly string[] {
  const { format, report } = sealed;
  const seal = sealOf({ inputs, report });
  const verified = verifySealed(sealedBytes({ format, inputs, report, seal }), installed);
  return verified.ok ? [] : verified.error.map((refusal) => refusal.thing);
}

const withSocial = (social: SealedPlan['inputs']['basis']['social']): SealedPlan['inputs'] => ({
  ...sealed.inputs,
  basis: { ...sealed.inputs.basis, social },
});

describe('a sealed plan of a family under the rules of the state', () => {
  it('is the same to the last figure when it is made again', () => {
    expect(forged(sealed.inputs)).toEqual([]);
  });

  it('does not stand on another rule', () => {
    const { social } = sealed.inputs.basis;
    const months = social.survivorMonths.map((row) =>
      row.years === 6 ? { ...row, months: row.months + 1 } : row,
    );
    expect(forged(withSocial({ ...social, survivorMonths: months }))).toContain(
      'inputs.basis.social.survivorMonths[6].months',
    );
  });

  it('does not stand on another record of the scheme', () => {
    const { household } = sealed.inputs;
    const persons = household.persons.map((person) => ({
      ...person,
      pensionInsurance:
        person.pensionInsurance === null
          ? null
          : { ...person.pensionInsurance, contributedMonths: 73 },
    }));
    const found = forged({ ...sealed.inputs, household: { ...household, persons } });
    expect(found.some((thing) => thing.startsWith('report.state.members'))).toBe(true);
  });
});
