/** Cover the family already has: social medical insurance, policies in force, recorded refusals. */
import type { Cover } from '@cebao/planning';
import { left, muted, paragraph, right, row, table } from '../build.ts';
import type { Block, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { healthBlocks } from './health.ts';
import { wan, yuan } from '../text.ts';
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
      ...healthBlocks(scope),
    ],
  };
}

function policyBlocks(scope: Scope, policies: readonly Cover[]): Block[] {
  if (policies.length === 0) return [paragraph('没有登记有效的商业保单。')];
  return [
    table(
      [
        left('险种', 1),
        left('保险公司', 1.4),
        left('投保人', 1),
        left('被保险人', 1),
        left('受益人', 1),
        right('保额', 1),
        right('年保费', 1),
        right('剩余', 0.7),
      ],
      policies.map((policy) =>
        row(
          kindWords[policy.kind],
          policy.insurer,
          scope.name(policy.policyholder),
          scope.name(policy.insured),
          scope.beneficiary(policy.beneficiary),
          wan(policy.sumInsuredCents),
          yuan(policy.annualPremiumCents),
          `${policy.coverYears} 年`,
        ),
      ),
      '新保单过等待期之前，不建议退掉任何已有保单。',
    ),
  ];
}
