/** A family at the limits of the layout: six members with long names, many lines, a short baseline. */
import { yuan } from '@cebao/kernel';
import type { MemberView, PlanLine, Report } from '@cebao/planning';
import type { ProposalBundle } from '../bundle.ts';
import { sampleBundle } from './sampleBundle.ts';

const extra = [
  ['grandfather', '买买提·吾斯曼江·阿布都克里木', 64],
  ['grandmother', 'Alexandra-Konstantinopoulou von Hohenzollern', 61],
  ['daughter', '欧阳上官诸葛', 6],
] as const;

export function largeBundle(): ProposalBundle {
  const bundle = sampleBundle({
    husband: '阿卜杜热合曼·买买提·艾力江',
    wife: '古丽娜尔·阿布都热依木',
    child: '𠮷小宝',
  });
  const { report } = bundle;
  return { ...bundle, report: { ...report, ...enlarged(report) } };
}

function enlarged(report: Report): Partial<Report> {
  const [first] = report.family.members;
  const members: MemberView[] = extra.map(([id, name, age]) => ({
    id,
    name,
    sex: 'female',
    age,
    role: age > 18 ? 'elder' : 'child',
    occupationClass: 9,
    socialMedical: 'none',
    annualIncomeCents: yuan(0),
  }));
  const lines: PlanLine[] = members.flatMap((member) =>
    report.plan.lines
      .slice(2, 4)
      .map((line) => ({ ...line, id: `${line.id}-${member.id}`, insured: member.id })),
  );
  return {
    family: {
      ...report.family,
      name: '一个名字特别长的大家庭（三代同堂）',
      members: first === undefined ? members : [...report.family.members, ...members],
    },
    plan: { ...report.plan, lines: [...report.plan.lines, ...lines] },
    gaps: [
      ...report.gaps,
      ...members.flatMap((member) =>
        report.gaps.slice(4, 6).map((gap) => ({ ...gap, member: member.id })),
      ),
    ],
    risks: [
      ...report.risks,
      ...members.flatMap((member, m) =>
        report.risks.slice(4, 7).map((cell, i) => ({
          ...cell,
          member: member.id,
          rank: report.risks.length + m * 3 + i + 1,
        })),
      ),
    ],
    baseline: {
      ...report.baseline,
      goalGaps: [{ layer: 2, todayCents: yuan(812_400), firstShortYear: 27, worstYear: 55 }],
    },
  };
}
