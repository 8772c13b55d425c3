/**
 * The derivation of a verdict on a filed basis: each figure, and each rule that it was held against.
 *
 *     figure as filed, then limit (kept or broken) with the rule's id and document
 *
 * Source: as in regulation/checkBasis.ts. The value is the number of breaches. A table is 1 where
 * it is the one that the rule asks for, else 0.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { checkBasis, heldAgainst } from '../../regulation/checkBasis.ts';
import type { CheckedThing, FiledBasis, Held } from '../../regulation/checkBasis.ts';
import type { ActuarialRules } from '../../regulation/rules.ts';
import { step } from '../derivation.ts';
import type { Derivation, DerivationStep } from '../derivation.ts';

export function explainBasis(basis: FiledBasis, rules: ActuarialRules): Result<Derivation> {
  const verdict = checkBasis(basis, rules);
  if (!verdict.ok) return verdict;
  const { breaches, unchecked } = verdict.value;
  return ok({
    value: breaches.length,
    terms: [],
    steps: [
      ...heldAgainst(basis, rules).flatMap(stepsOf),
      ...unchecked.map((thing) => step('noRule', thing, 0)),
      step('breaches', 'breaches', breaches.length),
    ],
  });
}

function stepsOf({ thing, at, figure, limit, isBroken, rule }: Held): readonly DerivationStep[] {
  const { ruleId, document, documentNo } = rule;
  const symbol = `${ruleId} ${documentNo === '' ? document : documentNo}`;
  return [
    step('filedFigure', at === '' ? thing : `${thing} ${at}`, figure),
    step(words[thing][isBroken ? 'broken' : 'kept'], symbol, limit),
  ];
}

const atMost = { kept: 'ruleAtMost', broken: 'ruleAtMostBroken' } as const;
const words = {
  pricingRate: atMost,
  expenseShare: atMost,
  sumToPremium: { kept: 'ruleAtLeast', broken: 'ruleAtLeastBroken' },
  lifeTable: { kept: 'ruleTable', broken: 'ruleTableBroken' },
} as const satisfies Readonly<Record<CheckedThing, object>>;
