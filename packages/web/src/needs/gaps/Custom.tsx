/** One grey line: what custom would say, and why ours differs. */
import type { ReactNode } from 'react';
import type { GapResult, Report } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { customText } from '../report/customText.ts';

const kindOfPeril: Readonly<Partial<Record<GapResult['peril'], string>>> = {
  death: 'term',
  criticalIllness: 'criticalIllness',
};

export function Custom(props: { readonly report: Report; readonly gap: GapResult }): ReactNode {
  const { gap, report } = props;
  const say = useSay();
  const kind = kindOfPeril[gap.peril];
  const rules = report.custom.filter((rule) => rule.kind === kind && rule.member === gap.member);
  if (rules.length === 0) return null;
  return (
    <>
      {rules.map((rule) => (
        <CustomLine key={rule.rule} rule={rule} />
      ))}
      <p className="custom-line">{say('report.customWhy')}</p>
    </>
  );
}

export function CustomLine({ rule }: { readonly rule: Report['custom'][number] }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  return <p className="custom-line">{customText(rule, say, language)}</p>;
}
