import type { ReactNode } from 'react';
import type { PlanLine } from '@cebao/planning';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import type { Language, Say } from '../../../i18n/language.ts';
import { percent, valuePoints } from '../../../needs/report/figures.ts';
import { BanButton } from './BanButton.tsx';
import { LockButton } from './LockButton.tsx';
import { GradeMark } from '../../../ui/GradeMark.tsx';
import { growthText } from '../../../needs/cover/growthText.ts';
import { exactMoney } from '../../../ui/money.ts';
import { conditionsText } from './conditionsText.ts';
import { isWaiver, mainText } from './lineText.ts';

export function LineDetail({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const sum = exactMoney(line.sumInsuredCents, language);
  const isUncounted = line.core || isWaiver(line);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say(isWaiver(line) ? 'plan.waived' : 'fact.sumInsuredCents'), sum],
    ...(isWaiver(line) ? waiverFacts(say) : sumFacts(line, say, language)),
    ...(line.riderOf === null ? [] : [[say('plan.riderOf'), mainText(line.riderOf, say)] as const]),
    [say('plan.premium'), exactMoney(line.premiumCents, language)],
    [say('plan.total'), exactMoney(line.totalPremiumCents, language)],
    [say('plan.code'), [line.code, line.planCode].filter((text) => text !== '').join(' · ')],
    [say('plan.rate'), rateText(line, say, language)],
    [say('plan.renewal'), renewalText(line, say)],
    [say('plan.later'), laterText(line, say, language)],
    [
      say(line.carries.length > 0 ? 'plan.valueWithRiders' : 'plan.value'),
      isUncounted ? say('plan.valueCore') : say('plan.points', { value: valuePoints(line.value) }),
    ],
    [say('gaps.evidence'), <GradeMark key="grade" grade={line.grade} />],
    [say('plan.status'), say(`code.status.${line.status}`)],
  ];
  return (
    <div className="line-detail">
      <dl className="facts-grid">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isWaiver(line) ? <WaiverBenefit /> : <Benefits line={line} />}
      <div className="add-row no-print">
        {isWaiver(line) ? null : <LockButton line={line} />}
        <BanButton line={line} />
      </div>
    </div>
  );
}

/** Its papers are a table of rates: what it pays for is read from its name, and said to be. */
function WaiverBenefit(): ReactNode {
  const say = useSay();
  return (
    <ul className="benefits">
      <li>
        <strong>{say('plan.waiver')}</strong> {say('plan.waiverBenefit')} <GradeMark grade="A" />
      </li>
    </ul>
  );
}

/** Its line says whose premiums end; that nobody is paid is said here. */
function waiverFacts(say: Say): readonly (readonly [string, string])[] {
  return [[say('fact.beneficiary'), say('code.beneficiary.nobody')]];
}

/** How the sum rises, what it then is, and what it buys at the end of cover. */
function sumFacts(
  { growth, sumsLater, sumAtEndTodayCents: atEnd }: PlanLine,
  say: Say,
  language: Language,
): readonly (readonly [string, ReactNode])[] {
  return [
    ...(growth === null ? [] : [[say('plan.growth'), growthText(growth, say)] as const]),
    ...sumsLater.map(
      ({ year, cents }) =>
        [say('plan.sumLater', { years: year }), exactMoney(cents, language)] as const,
    ),
    ...(atEnd === null ? [] : [[say('plan.sumAtEnd'), exactMoney(atEnd, language)] as const]),
  ];
}

function Benefits({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="benefits">
      {line.benefits.map((benefit) => (
        <li key={benefit.id}>
          <strong>{say(`code.benefit.${benefit.peril}`)}</strong>{' '}
          {payText(benefit.pays, say, language)}
          <small> {conditionsText(benefit, say)}</small>
        </li>
      ))}
    </ul>
  );
}

type Pay = PlanLine['benefits'][number]['pays'];

function payText(pays: Pay, say: Say, language: Language): string {
  switch (pays.kind) {
    case 'share':
      return say('pay.share', { share: percent(pays.share, 0) });
    case 'premiumsPaid':
      return say('pay.premiumsPaid');
    case 'cashValue':
      return say('pay.cashValue');
    case 'greatest':
      return say('pay.greatest', {
        list: pays.of.map((pay) => payText(pay, say, language)).join(' / '),
      });
    case 'indemnity':
      return indemnityText(pays, say, language);
    case 'annuity':
      return say('pay.annuity', { share: percent(pays.share, 0), years: pays.guaranteedYears });
    case 'untranslatable':
      return say('pay.untranslatable', { note: pays.note });
  }
}

function indemnityText(
  pays: Extract<Pay, { kind: 'indemnity' }>,
  say: Say,
  language: Language,
): string {
  const bands = pays.bands
    .filter(({ share }) => share > 0)
    .map(({ overCents, share }) =>
      say('pay.band', { over: exactMoney(overCents, language), share: percent(share, 0) }),
    );
  return say('pay.indemnity', {
    limit: exactMoney(pays.limitCents, language),
    bands: bands.join(' / '),
  });
}

function rateText(line: PlanLine, say: Say, language: Language): string {
  if (line.rate === null) return say('plan.rateQuote');
  return say('plan.ratePer', {
    value: line.rate.value,
    per: exactMoney(line.rate.perCents, language),
  });
}

function renewalText({ guaranteedRenewalYears: years }: PlanLine, say: Say): string {
  if (years === null) return say('plan.renewalLong');
  return years === 0 ? say('plan.renewalNone') : say('plan.renewalYears', { years });
}

function laterText(line: PlanLine, say: Say, language: Language): string {
  if (line.growth?.premium === 'rises') return say('plan.laterRises');
  if (line.largestLaterPremiumCents !== null) {
    return exactMoney(line.largestLaterPremiumCents, language);
  }
  return say(line.guaranteedRenewalYears === null ? 'plan.laterSame' : 'plan.laterUnknown');
}
