/** A policy map for tests: the sample family with three policies, one of them under a hostile name. */
import { assert, yuan } from '@cebao/kernel';
import { plainPolicy, policyMapOf } from '@cebao/planning';
import type { Household, Policy, PolicyMap } from '@cebao/planning';
import { sampleBundle } from './sampleBundle.ts';

const { household } = sampleBundle();
const rules = { minorDeathLimits: [{ belowAge: 10, limitCents: yuan(200_000) }] };

export function mapOf(edits: Partial<Household>): PolicyMap {
  const map = policyMapOf({ ...household, ...edits }, rules);
  assert(map.ok, JSON.stringify(map));
  return map.value;
}

export function policyCalled(product: string, id = 'term'): Policy {
  const policy = plainPolicy(
    {
      id,
      kind: 'term',
      insurer: '某人寿保险公司',
      policyholder: 'wife',
      insured: 'husband',
      beneficiary: '法定继承人',
      sumInsuredCents: yuan(1_000_000),
      annualPremiumCents: yuan(1_234.5),
      premiumYears: 20,
      coverYears: 30,
      benefits: [
        {
          id: 'death',
          peril: 'death',
          pays: { kind: 'share', share: 1, capCents: null },
          fromAge: null,
          untilAge: null,
          sex: null,
          waitingDays: 0,
          endsContract: true,
          clause: 'policy',
        },
      ],
      surrenderValueCents: yuan(0),
      growth: null,
    },
    household.asOf,
  );
  return { ...policy, contract: { ...policy.contract, product } };
}
