/** A proposal's whole text, ready to be laid out: the same bundle gives the same view. */
import { dayOf, monthOf, yearOf } from '@cebao/kernel';
import type { ProposalBundle } from '../bundle.ts';
import { basisSection } from './basis/basis.ts';
import { sheetSection } from './basis/sheet.ts';
import type { ProposalView } from './blocks.ts';
import { balanceSections } from './exposed/balance.ts';
import { sceneSections } from './exposed/scenes.ts';
import { exposedSections } from './exposed/exposed.ts';
import { existingSection } from './front/existing.ts';
import { healthSections } from './front/health.ts';
import { familySection } from './front/family.ts';
import { summarySection } from './front/summary.ts';
import { gapsSection, workingsSection } from './need/gaps.ts';
import { riskSection } from './need/riskMap.ts';
import { uncoveredSection } from './need/uncovered.ts';
import { planSection } from './plan/plan.ts';
import { reviewSections } from './review/review.ts';
import { stressSections } from './stress/stress.ts';
import { scopeOf } from './scope.ts';
import { dateText } from './text.ts';

const hashPrefixLength = 12;

export function viewOf(bundle: ProposalBundle): ProposalView {
  const scope = scopeOf(bundle);
  const { proof, family } = bundle.report;
  const { licence } = scope;
  const { seal } = bundle;
  const date = dateText(proof.asOf);
  const prefixes = [seal.inputHash, seal.resultHash].map((hash) => hash.slice(0, hashPrefixLength));
  return {
    language: 'zh',
    title: `${family.name} 家庭保障方案`,
    subtitle: `${family.name} | ${family.region} | 计算日 ${date} | 目录 ${scope.catalogue}`,
    date: { year: yearOf(proof.asOf), month: monthOf(proof.asOf), day: dayOf(proof.asOf) },
    header: {
      left: `${family.name} | 家庭保障方案 | ${date}`,
      right: licence === null ? '培训用，不得交付客户' : `${licence.holder} | ${licence.number}`,
    },
    footer: {
      left: `输入 ${prefixes[0]} | 结果 ${prefixes[1]}`,
      page: '第 {page} 页，共 {pages} 页',
    },
    watermark: licence === null ? '培训用，不得交付客户' : null,
    sections: [
      summarySection(scope),
      familySection(scope),
      existingSection(scope),
      ...healthSections(scope),
      riskSection(scope),
      gapsSection(scope),
      ...exposedSections(scope),
      ...balanceSections(scope),
      ...sceneSections(scope),
      planSection(scope),
      ...reviewSections(scope),
      ...stressSections(scope),
      uncoveredSection(scope),
      sheetSection(scope),
      basisSection(scope),
      workingsSection(scope),
    ],
  };
}
