/** Looking back: why gaps moved, and whether a policy is replaced. */
import type { reviewWords as zhCN } from '../zhCN/review.ts';

export const reviewWords: Readonly<Record<keyof typeof zhCN, string>> = {
  'review.lead':
    'Some time later: why the gaps are other than last time, and whether policies in force should be replaced.',
  'review.why': 'Why it moved',
  'review.whyHint':
    'Choose two days: each change of a gap is shared among nine factors and sums to the fen',
  'review.from': 'Earlier',
  'review.to': 'Later',
  'review.plans': 'Saved plans (with the assumptions and tables of their day)',
  'review.versions': "Versions of the facts (with today's assumptions and tables)",
  'review.planOption': 'Plan {{title}} · {{at}} · facts of version {{version}}',
  'review.version': 'Version {{version}} · {{at}}',
  'review.versionChanged': 'Version {{version}} · {{at}} · changed: {{list}}',
  'review.noEarlier': 'Nothing to compare yet',
  'review.noEarlierHint':
    'Once the facts have been changed and saved, this page says why the gaps moved: since before, or since a plan that was saved then.',
  'review.unreadable':
    'The program of today cannot read the facts of that version; choose another one.',
  'review.order':
    'The two are the wrong way round: the earlier planning day must not be after the later one.',
  'review.nobodyTheSame': 'Nobody has the same day of birth in both, so they cannot be compared.',
  'review.between': 'Planning day {{from}} → {{to}}. ',
  'review.differs': 'What differs: {{list}}. All else is equal and adds 0. ',
  'review.nothingDiffers': 'Everything that moves a gap is equal. ',
  'review.arrived': 'New: {{list}}. ',
  'review.left': 'Gone: {{list}}. ',
  'review.still': 'Unchanged: {{list}}',
  'review.shapley':
    'A gap is what would be missing if it happened in the first year; layer 2 includes layer 1. Each share is the mean change over all orders, and they sum to the fen; they prove no cause.',
  'review.guesses':
    'Higher costs count as family, larger savings as market: where the facts state no reason, none is guessed.',
  'review.caption': 'The gap of {{name}}, {{peril}}, from then to now',
  'review.then': 'Earlier ({{day}})',
  'review.sum': 'Change in all',
  'review.now': 'Later ({{day}})',
  'replace.title': 'Should a policy in force be replaced',
  'replace.hint':
    'Held against its kind in the catalogue and your quotes, after all switching costs; only the years that the policy still covers',
  'replace.none': 'No policy is in force.',
  'replace.ask': 'Replace it?',
  'replace.loss': 'Loss on surrender (optional)',
  'replace.lossExample': 'e.g. 2,000',
  'replace.lossHint':
    'What the policy is worth now less what the insurer pays out; a policy with a cash value is never given up while this is empty',
  'replace.mayReplace': 'It may be replaced',
  'replace.keep': 'Keep it',
  'replace.old': 'In force',
  'replace.new': 'New',
  'replace.premium': 'Premium a year',
  'replace.paysFor': 'Pays for',
  'replace.coversFor': 'Covers for',
  'replace.premiumsAfter': 'Premiums after {{years}} years (undiscounted, in no value)',
  'replace.when':
    'The new one waits {{days}} days: applied for today it pays from {{over}} at the earliest, and the old one must stay until then. Until {{until}} it can be rescinded for facts not disclosed.',
  'replace.whenAssumed':
    'The new one states no waiting period; {{days}} days are assumed: applied for today it pays from {{over}} at the earliest, and the old one must stay until then. Until {{until}} it can be rescinded for facts not disclosed.',
  'replace.valueKept': 'Value of keeping the policy',
  'replace.valueIdeal': 'Value of the new one, without switching costs',
  'replace.keptMeanwhile': 'What the old policy pays more than the new one while that waits',
  'replace.valueReplaced': 'Value of the new one, after them',
  'replace.evidence':
    'Value (weighted yuan): yearly probability × gap closed (a yuan of layer 1 counts {{first}}, of layer 2 {{second}}, of layer 3 {{third}}), as present value, less the present value of premiums; only the {{years}} years that the policy still covers. {{considered}} lines were compared.',
  'replace.onlySameKind':
    'Only policies of one kind are compared and the plan is not changed. Before giving up the old one, wait until the new one is accepted and its waiting period is over.',
  'replace.assumed': 'Assumed: {{list}}',
  'code.factor.age': 'Age and time',
  'code.factor.income': 'Income and work',
  'code.factor.family': 'Family (members, costs, debts)',
  'code.factor.cpi': 'Prices (CPI assumption)',
  'code.factor.medicalTrend': 'Medical costs (bills and trend)',
  'code.factor.market': 'Market (returns, assets)',
  'code.factor.cover': 'Cover (policies in force, social medical insurance)',
  'code.factor.rules': 'Rules of the state and official tables',
  'code.factor.assumptions': 'Other assumptions and choices',
  'code.replacementReason.higherValue':
    'After all switching costs its value for the family is still higher',
  'code.replacementReason.notHigher':
    'After switching costs its value for the family is no higher than keeping the policy',
  'code.replacementReason.waitingNotOver':
    'The policy ends before the new one has waited: there would be no cover in between',
  'code.replacementReason.healthAsk':
    'An insurer has to be asked about health first: nothing is given up before the answer',
  'code.replacementReason.ridersFall':
    'its riders would end with it: decide first whether to keep them',
  'code.replacementReason.lossUnknown':
    'The policy has a cash value, and the loss on surrender was not entered',
  'code.replacementReason.coversLess':
    'The new one has a smaller sum, ends sooner or closes less in some year: that is less cover, no replacement',
  'code.replacementReason.costsAndCoversMore':
    'The new one covers more and costs more: that is a question of more cover, not of a replacement',
  'code.replacementReason.noLine': 'Neither catalogue nor quotes hold a new policy of its kind',
  'code.replacementReason.savings':
    'Savings policies (annuity, whole life, endowment, universal, linked) are looked at as assets, not compared here',
  'code.replacementCost.waitingPeriod': 'Waiting period: the old policy carries it',
  'code.replacementCost.contestability': 'Contestable years begin anew',
  'code.replacementCost.premiumsTwice': 'Premiums paid twice during the overlap',
  'code.replacementCost.surrenderLoss': 'Loss on surrender (as entered)',
};
