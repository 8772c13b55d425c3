import type { PolicyMap } from '@cebao/planning';
import type { Say } from '../../i18n/language.ts';

/** "安心重疾（某某人寿）", of a rider with its main; an id without a policy is shown as it is. */
export function policyName(map: PolicyMap, id: string, say: Say): string {
  const policy = map.policies.find((given) => given.id === id);
  if (policy === undefined) return id;
  const main = map.policies.find((given) => given.id === policy.riderOf);
  const rider = main === undefined ? [] : [`${say('plan.riderOf')} ${main.product}`];
  const aside = [policy.insurer, ...rider].join(' · ');
  return say('app.inBrackets', { text: policy.product, aside });
}
