/** What is proved: best of this catalogue, for this problem, under these constraints. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  cutValueYears,
  deeperWithPlan,
  worseWithPlan,
  type Report,
  type StressResult,
} from '@cebao/planning';
import { useLanguage, useSay } from '../../../i18n/language.ts';
import type { Say } from '../../../i18n/language.ts';
import { count, smallShare, valuePoints } from '../../../needs/report/figures.ts';
import { codeWord } from '../../../needs/report/names.ts';
import type { Names } from '../../../needs/report/names.ts';
import { exactMoney } from '../../../ui/money.ts';

type DetailProps = { readonly report: Report; readonly names: Names };
type CertificateProps = DetailProps & { readonly stress: StressResult | null };

export function Certificate({ report, names, stress }: CertificateProps): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { certificate } = report.plan;
  const cut = cutValueYears(report);
  return (
    <section className="card">
      <h2>{say('plan.certificate')}</h2>
      <p>{plainText(certificate, say)}</p>
      {cut === null ? null : <p className="notice">{say('plan.valueYearsCut', cut)}</p>}
      {stress !== null && worseWithPlan(stress).length > 0 ? (
        <p className="notice">{say('stress.worseCertificate')}</p>
      ) : null}
      {stress !== null && deeperWithPlan(stress).length > 0 ? (
        <p className="notice">{say('stress.deeperCertificate')}</p>
      ) : null}
      <button
        type="button"
        className="plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? 'app.hide' : 'plan.certificateShow')}
      </button>
      {isOpen ? <CertificateDetail report={report} names={names} /> : null}
    </section>
  );
}

/** What stability costs is said where the two values print as different. */
function plainText(certificate: Report['plan']['certificate'], say: Say): string {
  const { bestValue, shownValue, stabilityShare } = certificate;
  if (valuePoints(bestValue) === valuePoints(shownValue)) return say('plan.certificatePlain');
  return say('plan.certificateStable', { share: smallShare(stabilityShare) });
}

function CertificateDetail({ report, names }: DetailProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { certificate } = report.plan;
  return (
    <div className="certificate">
      <p>
        {say('plan.certificateText', {
          catalogue: report.proof.catalogueVersion.slice(0, 12),
          best: valuePoints(certificate.bestValue),
          shown: valuePoints(certificate.shownValue),
          bound: valuePoints(certificate.bound),
          share: smallShare(certificate.stabilityShare),
        })}
      </p>
      <dl className="facts-grid">
        <div>
          <dt>{say('plan.weights')}</dt>
          <dd>{certificate.weights.join(' / ')}</dd>
        </div>
        <div>
          <dt>{say('plan.valueYears')}</dt>
          <dd>{say('report.years', { years: certificate.valueYears })}</dd>
        </div>
        <div>
          <dt>{say('plan.passes')}</dt>
          <dd>
            {certificate.passes} ·{' '}
            {say(certificate.converged ? 'plan.converged' : 'plan.notConverged')}
          </dd>
        </div>
        <div>
          <dt>{say('plan.engine')}</dt>
          <dd>{report.proof.engineVersion}</dd>
        </div>
      </dl>
      <h3>{say('plan.schedule')}</h3>
      <ul>
        {certificate.schedule.map((item) => (
          <li key={`${item.lineId} ${item.insured}`}>
            {say('plan.scheduleItem', {
              line: names.of(item.lineId),
              payer: names.of(item.policyholder),
              premium: exactMoney(item.premiumCents, language),
              years: item.premiumYears,
            })}
          </li>
        ))}
      </ul>
      <Compared options={certificate.options} names={names} />
      <h3>{say('plan.constraints')}</h3>
      <ul>
        {certificate.constraints.map((code) => (
          <li key={code}>{codeWord('code.constraint', code, say)}</li>
        ))}
      </ul>
      <h3>{say('plan.leftOut')}</h3>
      <p>
        {certificate.leftOut
          .map((code) => codeWord('code.leftOut', code, say))
          .join(say('app.listComma'))}
      </p>
    </div>
  );
}

type ComparedProps = Pick<Report['plan']['certificate'], 'options'> & Pick<DetailProps, 'names'>;

function Compared({ options, names }: ComparedProps): ReactNode {
  const say = useSay();
  return (
    <>
      <h3>{say('plan.options')}</h3>
      <ul>
        {options.map(({ member, considered, kept }) => (
          <li key={member}>
            {say('plan.optionCount', {
              name: names.of(member),
              considered: count(considered),
              kept: count(kept),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
