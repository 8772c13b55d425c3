/** Why a product was not chosen: what it asks for, and what the person is where that is an age. */
import type { WhyNot } from '@cebao/planning';
import { faultText, refusalWord } from '../../../api/problems.ts';
import { isWordKey } from '../../../i18n/isWordKey.ts';
import type { Say } from '../../../i18n/language.ts';

export function whyNotText({ reason, refusal }: WhyNotReason, say: Say): string {
  if (refusal === null) return say(`code.whyNot.${reason}`);
  const requirement = `code.requirement.${refusal.limit}`;
  if (isWordKey(requirement)) {
    const said = refusalWord(refusal.code, say);
    return say('plan.whyNotNeeds', { said, limit: say(requirement) });
  }
  const said = faultText(refusal, say);
  const age = /^(?<age>\d+) 岁$/.exec(refusal.value)?.groups?.['age'];
  if (age === undefined) return said;
  return say('plan.whyNotActual', { said, value: say('report.age', { age }) });
}

type WhyNotReason = Pick<WhyNot, 'reason' | 'refusal'>;
