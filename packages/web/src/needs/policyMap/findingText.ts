/** A finding in one line: who, what, how much, until when, why. */
import type { MapFinding, PolicyMap } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { glanceMoney } from '../../ui/money.ts';
import { policyName } from './policyName.ts';

type FindingInput = {
  readonly finding: MapFinding;
  readonly map: PolicyMap;
  readonly say: Say;
  readonly language: Language;
};

export function findingText({ finding, map, say, language }: FindingInput): string {
  const parts = [
    'person' in finding ? personName(map, finding.person) : '',
    'policy' in finding ? policyName(map, finding.policy, say) : '',
    'payer' in finding ? personName(map, finding.payer) : '',
    'peril' in finding ? say(`code.mapPeril.${finding.peril}`) : '',
    'policies' in finding
      ? finding.policies.map((id) => policyName(map, id, say)).join(say('app.listComma'))
      : '',
    'cents' in finding ? amountText(finding, say, language) : '',
    'until' in finding ? say('map.until', { date: finding.until }) : '',
    'on' in finding ? finding.on : '',
    finding.code === 'endsBeforeNeed' ? needText(finding, say) : '',
    finding.code === 'notValued'
      ? finding.what.map((code) => say(`code.unvalued.${code}`)).join(say('app.semicolon'))
      : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function personName(map: PolicyMap, id: string): string {
  return map.persons.find((person) => person.id === id)?.name ?? id;
}

function amountText(
  finding: Extract<MapFinding, { cents: unknown }>,
  say: Say,
  language: Language,
): string {
  if (finding.code === 'minorDeathLimit') return limitText(finding, say, language);
  const amount = glanceMoney(finding.cents, language);
  return say(finding.code === 'inGrace' ? 'map.overdue' : 'map.dueAmount', { amount });
}

function limitText(
  finding: Extract<MapFinding, { code: 'minorDeathLimit' }>,
  say: Say,
  language: Language,
): string {
  const [sum, limit] = [finding.cents, finding.limitCents].map((fen) => glanceMoney(fen, language));
  const said = say('map.limit', { sum: sum ?? '', limit: limit ?? '', age: finding.belowAge });
  const verdict = say(finding.exceeded ? 'map.limitExceeded' : 'map.limitKept');
  return `${said}${say('app.semicolon')}${verdict}`;
}

function needText(finding: Extract<MapFinding, { code: 'endsBeforeNeed' }>, say: Say): string {
  const reason = say(`code.need.${finding.reason}`);
  return finding.needUntil === null ? reason : say('map.need', { date: finding.needUntil, reason });
}
