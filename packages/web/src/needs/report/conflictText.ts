/** One of the demands that cannot be met together, and which rule forbids it where it is alone. */
import type { ConflictDemand } from '@cebao/planning';
import { faultText } from '../../api/problems.ts';
import type { Language, Say } from '../../i18n/language.ts';
import { exactMoney } from '../../ui/money.ts';

type Tongue = { readonly say: Say; readonly language: Language };

export function demandText(demand: ConflictDemand, { say, language }: Tongue): string {
  switch (demand.kind) {
    case 'lock': {
      const { insured, code, product, sumInsuredCents } = demand;
      const line = `${code} ${product}`;
      return sumInsuredCents === null
        ? say('conflict.lock', { insured, line })
        : say('conflict.lockSum', { insured, line, sum: exactMoney(sumInsuredCents, language) });
    }
    case 'ban':
      return say('conflict.ban', { line: `${demand.code} ${demand.product}` });
    case 'budget':
      return say('conflict.budget', { sum: exactMoney(demand.cents, language) });
    default:
      return say(`conflict.${demand.kind}`);
  }
}

/** null where other demands stand beside it. */
export function barText(demand: ConflictDemand, say: Say): string | null {
  if (demand.kind !== 'lock' || demand.bar === null) return null;
  const { reason, refusal } = demand.bar;
  const rule =
    reason === 'notOffered' || reason === 'otherSum'
      ? say(`conflict.bar.${reason}`)
      : say(`code.whyNot.${reason}`);
  const why =
    refusal === null ? rule : say('app.inBrackets', { text: rule, aside: faultText(refusal, say) });
  return say('conflict.because', { why });
}
