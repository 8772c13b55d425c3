/** Cover the family already has: social medical insurance, policies in force, recorded refusals. */
import type { LocalDate } from '@cebao/kernel';
import { coverEnd, isInForce, unvaluedOf, type Policy } from '@cebao/planning';
import { left, muted, paragraph, right, row, table } from '../build.ts';
import type { Block, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { wan, yuan } from '../text.ts';
import { employerWords } from '../../policyMap/findingText.ts';
import { growthText } from '../../words/growthWords.ts';
import { policyStatusWords, unvaluedWords } from '../../words/policyMapWords.ts';
import { kindWords, socialWords } from '../../words/zhCN.ts';

export function existingSection(scope: Scope): Section {
  const { household } = scope.bundle;
  const social = household.persons
    .map((person) => `${person.name}：${socialWords[person.socialMedical]}`)
    .join('；');
  const refusals = household.persons.flatMap((person) =>
    person.medicalRefused === null
      ? []
      : [muted(`${person.name} 拒绝医疗险，客户的原话：“${person.medicalRefused}”`)],
  );
  return {
    id: 'existing',
    title: '已有保障',
    lead: '已有保障先算进去，缺口是在它之后还差的部分。',
    newPage: false,
    onePage: false,
    blocks: [
      paragraph(`社会医保：${social}。`),
      ...policyBlocks(scope, household.policies),
      ...refusals,
    ],
  };
}

function policyBlocks(scope: Scope, policies: readonly Policy[]): Block[] {
  const { asOf } = scope.bundle.household;
  if (policies.length === 0) return [paragraph('没有登记有效的商业保单。')];
  return [
    table(
      [
        left('产品', 1.7),
        left('保险公司', 1.3),
        left('投保人', 1),
        left('被保险人', 1),
        left('受益人', 1),
        right('保额', 1),
        right('年保费', 1),
        left('保障至', 1),
        left('状态', 0.8),
      ],
      policies.map((policy) => {
        const coverUntil = coverEnd(policy.contract);
        return row(
          `${kindWords[policy.kind]}\n${policy.contract.product}`,
          policy.insurer,
          scope.name(policy.policyholder),
          scope.name(policy.insured),
          scope.beneficiary(policy.beneficiary),
          sumText(policy),
          yuan(policy.annualPremiumCents),
          coverUntil ?? '终身',
          statusText(policy, asOf),
        );
      }),
      '新保单过等待期之前，不建议退掉任何已有保单。',
    ),
    ...policies.flatMap((policy) => unvaluedBlocks(policy, policies)),
  ];
}

/** A policy with an account may insure no sum beside it. */
function sumText({ sumInsuredCents, surrenderValueCents }: Policy): string {
  const isAccount = sumInsuredCents === 0 && surrenderValueCents > 0;
  return isAccount ? `账户 ${wan(surrenderValueCents)}` : wan(sumInsuredCents);
}

/** How its sum rises; what a policy promises and no figure of this paper holds is said, not left out. */
function unvaluedBlocks(policy: Policy, all: readonly Policy[]): readonly Block[] {
  const main = all.find(({ id }) => id === policy.contract.riderOf);
  const rider = main === undefined ? [] : [`附加于 ${main.contract.product}`];
  const rise = policy.growth === null ? [] : [growthText(policy.growth)];
  const employer = policy.contract.endsWithWork ? [employerWords] : [];
  const said = [
    ...rider,
    ...rise,
    ...employer,
    ...unvaluedOf(policy).map((code) => unvaluedWords[code]),
  ];
  return said.length === 0 ? [] : [muted(`${policy.contract.product}：${said.join('；')}。`)];
}

function statusText({ contract }: Policy, asOf: LocalDate): string {
  const ended = contract.status !== 'lapsed' && !isInForce(contract, asOf);
  return policyStatusWords[ended ? 'ended' : contract.status];
}
