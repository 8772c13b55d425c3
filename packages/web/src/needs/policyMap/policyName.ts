import type { PolicyMap } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';

/**
 * "安心重疾（李雷 · 某某人寿）", of a rider with its main; an id without a policy is shown as it is.
 */
export function policyName(map: PolicyMap, id: string, say: Say): string {
  const policy = map.policies.find((given) => given.id === id);
  if (policy === undefined) return id;
  // Two of a family often have the same product.
  const insured = map.persons.find(({ id: person }) => person === policy.insured)?.name ?? '';
  const main = map.policies.find((given) => given.id === policy.riderOf);
  const rider = main === undefined ? '' : `${say('plan.riderOf')} ${main.product}`;
  const aside = [insured, policy.insurer, rider].filter((text) => text !== '').join(' · ');
  return say('app.inBrackets', { text: policy.product, aside });
}
