/**
 * The state's rules as they stood on one day, valid on every day: so that the passing of time and
 * a change of the rules can be told apart. A rule that did not exist on that day is lent from the
 * other day's, but only to states that lie between the two.
 */
import { compareDates, type LocalDate } from '@cebao/kernel';
import type { SocialRule, SocialRules } from '../household/social/rules.ts';

export type RulesOfDay = {
  readonly rules: SocialRules;
  /** On which they are in force. */
  readonly day: LocalDate;
  /** First day on which they will be asked for. */
  readonly from: LocalDate;
};

export function rulesInForce({ rules, day, from }: RulesOfDay): SocialRules {
  const found = new Map<string, SocialRule>();
  for (const rule of rules.rules) {
    if (found.has(rule.rule) || !holdsOn(rule, day)) continue;
    found.set(rule.rule, { ...rule, effective: from, until: null });
  }
  return { ...rules, rules: [...found.values()] };
}

export function lentRules(own: SocialRules, other: SocialRules): SocialRules {
  const known = new Set(own.rules.map(({ rule }) => rule));
  const lent = other.rules.filter(({ rule }) => !known.has(rule));
  return { ...own, rules: [...own.rules, ...lent] };
}

function holdsOn({ effective, until }: SocialRule, day: LocalDate): boolean {
  return compareDates(effective, day) <= 0 && (until === null || compareDates(day, until) <= 0);
}
