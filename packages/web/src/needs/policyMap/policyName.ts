import type { PolicyMap } from '@cebao/planning';

/** "安心重疾（某某人寿）"; an id without a policy is shown as it is. */
export function policyName(map: PolicyMap, id: string): string {
  const policy = map.policies.find((given) => given.id === id);
  return policy === undefined ? id : `${policy.product}（${policy.insurer}）`;
}
