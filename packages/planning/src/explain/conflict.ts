/** Which demands of the client contradict each other, named for whoever reads the refusal. */
import { cents, formatYuan, refuse, type Cents, type Result } from '@cebao/kernel';
import type { Family } from '../household/family.ts';
import { choicesWith, demandsOf, smallestConflict, type Demand } from '../plan/demands/conflict.ts';
import { offersOf, type OffersInput } from '../plan/offers.ts';
import { solveWithSchedule } from '../plan/pass.ts';
import { setUpP1 } from '../plan/setUp.ts';

/** More than any plan costs: a budget that binds nothing, fen. */
const anyBudget = cents(100_000_000_000);

/** null without locks: then the empty plan breaks no demand. */
export function conflictRefusal(setting: OffersInput, budgetCents: Cents): Result<never> | null {
  const { family } = setting;
  const { choices } = family.household;
  if (choices.locks.length === 0) return null;
  const isPossible = (demands: readonly Demand[]): boolean => {
    const made = choicesWith(demands, choices);
    const household = { ...family.household, choices: made.choices };
    return isSolvable({ ...setting, family: { ...family, household } }, made.budgetCents);
  };
  const conflict = smallestConflict(demandsOf(choices, budgetCents), isPossible);
  return refuse('CONFLICT', {
    thing: 'choices',
    value: conflict.map((demand) => wordsOf(demand, setting)).join('；'),
    limit:
      conflict.length === 1
        ? '这一项单独就做不到：请改动它'
        : '放弃其中任何一项，剩下的这几项就能同时满足（别的要求若还有冲突，会再列出）',
  });
}

function isSolvable(setting: OffersInput, budgetCents: Cents | null): boolean {
  const { family, assumptions } = setting;
  const offers = offersOf(setting);
  if (!offers.ok) return false;
  const setUp = setUpP1(offers.value, {
    family,
    assumptions,
    budgetCents: budgetCents ?? anyBudget,
  });
  return setUp.p1.corePremium <= setUp.p1.budget && solveWithSchedule(setUp.p1) !== null;
}

function wordsOf(demand: Demand, { family, catalogue }: OffersInput): string {
  switch (demand.kind) {
    case 'lock': {
      const { insured, code, sumInsuredCents } = demand.lock;
      const sum = sumInsuredCents === null ? '' : ` ${formatYuan(sumInsuredCents)} 元`;
      return `${nameOf(family, insured)}必须有 ${code} ${productOf(code)}${sum}`;
    }
    case 'ban':
      return `不要 ${demand.code} ${productOf(demand.code)}`;
    case 'budget':
      return `预算 ${formatYuan(demand.cents)} 元`;
    case 'noAsk':
      return '不选须先询问保险公司的保单';
    case 'coreMedical':
      return '每人先配保证续保的医疗险';
    case 'deathFirst':
      return '先身故、后重疾';
  }

  function productOf(code: string): string {
    const product = catalogue.products.find((entry) => entry.product.code === code);
    const line = family.household.manualLines.find(({ cover }) => cover.id === code);
    return product?.product.name ?? line?.product ?? '';
  }
}

function nameOf({ household }: Family, id: string): string {
  return household.persons.find((person) => person.id === id)?.name ?? id;
}
