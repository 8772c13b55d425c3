/** The certificate: verdict and reasons first, then both policies, both values and every cost. */
import type { ReactNode } from 'react';
import type { ReplacementCertificate, ReplacementLine } from '@cebao/planning';
import { faultText } from '../../api/problems.ts';
import type { ReplacementAnswer } from '../../engine/messages.ts';
import { useDataName, useLanguage, useSay } from '../../i18n/language.ts';
import { valueWithUnit } from '../../needs/facts/choices/assumptionUnit.ts';
import { codeWord } from '../../needs/report/names.ts';
import { Money, Premium } from '../../ui/Money.tsx';
import { evidenceText } from './evidenceText.ts';
import { weightedYuan } from './weightedYuan.ts';

export function Judged({ answer }: { readonly answer: ReplacementAnswer }): ReactNode {
  const say = useSay();
  const { result, assumptions } = answer;
  if (!result.ok) return <p className="notice notice-bad">{faultText(result.error, say)}</p>;
  const { verdict, reasons, line } = result.value;
  return (
    <div className="replace-verdict" data-verdict={verdict}>
      <h3>{say(verdict === 'replace' ? 'replace.mayReplace' : 'replace.keep')}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{codeWord('code.replacementReason', reason, say)}</li>
        ))}
      </ul>
      {line === null ? null : <Beside certificate={result.value} line={line} />}
      <p className="card-note">{say('replace.onlySameKind')}</p>
      <Assumed assumptions={assumptions} />
    </div>
  );
}

type LineProps = {
  readonly certificate: ReplacementCertificate;
  readonly line: ReplacementLine;
};

function Beside({ certificate, line }: LineProps): ReactNode {
  const say = useSay();
  const { policy, years } = certificate;
  return (
    <>
      <table className="data-table beside">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{say('replace.old')}</th>
            <th scope="col">{say('replace.new')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('fact.product')}</th>
            <td>{policy.product}</td>
            <td>
              {line.name}
              <small className="block">{line.insurer}</small>
            </td>
          </tr>
          <tr>
            <th scope="row">{say('fact.sumInsuredCents')}</th>
            <td>
              <Money fen={policy.sumInsuredCents} />
            </td>
            <td>
              <Money fen={line.sumInsuredCents} />
            </td>
          </tr>
          <tr>
            <th scope="row">{say('replace.premium')}</th>
            <td>
              <Premium fen={policy.premiumCents} />
            </td>
            <td>
              <Premium fen={line.premiumCents} />
            </td>
          </tr>
          <YearsRow word="replace.paysFor" years={[policy.premiumYears, line.premiumYears]} />
          <YearsRow word="replace.coversFor" years={[policy.coverYears, line.coverYears]} />
          <tr data-row="premiums-after">
            <th scope="row">{say('replace.premiumsAfter', { years })}</th>
            <td>
              <Money fen={policy.premiumsAfterCents} />
            </td>
            <td>
              <Money fen={line.premiumsAfterCents} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="replace-when">
        {say(line.waitingStated ? 'replace.when' : 'replace.whenAssumed', {
          days: line.waitingDays,
          over: line.waitingOver,
          until: line.contestableUntil,
        })}
      </p>
      <Values certificate={certificate} line={line} />
    </>
  );
}

type YearsProps = {
  readonly word: 'replace.paysFor' | 'replace.coversFor';
  readonly years: readonly [number, number];
};

function YearsRow({ word, years }: YearsProps): ReactNode {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{say(word)}</th>
      {years.map((count, at) => (
        <td key={at}>{say('report.years', { years: count })}</td>
      ))}
    </tr>
  );
}

/** The values of keeping and of replacing; between the ideal and the real one stands every cost. */
function Values({ certificate, line }: LineProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { valueKept, reasons } = certificate;
  const isLossUnknown = reasons.includes('lossUnknown');
  const amount = (value: number) => weightedYuan(value, language);
  return (
    <>
      <table className="data-table values">
        <tbody>
          <tr className="value-kept">
            <th scope="row">{say('replace.valueKept')}</th>
            <td>{amount(valueKept)}</td>
          </tr>
          <tr>
            <th scope="row">{say('replace.valueIdeal')}</th>
            <td>{amount(line.valueIdeal)}</td>
          </tr>
          {line.costs.map(({ code, value }) => (
            <tr key={code} data-cost={code}>
              <th scope="row">{codeWord('code.replacementCost', code, say)}</th>
              <td>
                {code === 'surrenderLoss' && isLossUnknown ? say('facts.notGiven') : amount(-value)}
              </td>
            </tr>
          ))}
          {line.keptMeanwhile >= 1 ? (
            <tr data-row="kept-meanwhile">
              <th scope="row">{say('replace.keptMeanwhile')}</th>
              <td>{amount(line.keptMeanwhile)}</td>
            </tr>
          ) : null}
          <tr className="value-replaced">
            <th scope="row">{say('replace.valueReplaced')}</th>
            <td>{amount(line.valueReplaced)}</td>
          </tr>
        </tbody>
      </table>
      <p className="card-note">{evidenceText(certificate, say)}</p>
    </>
  );
}

function Assumed({ assumptions }: Pick<ReplacementAnswer, 'assumptions'>): ReactNode {
  const say = useSay();
  const nameOf = useDataName();
  const list = assumptions.map(({ zh, en, default: value, unit }) => {
    const about = valueWithUnit(value, unit, say);
    return say('report.about', { word: nameOf({ zh, en }), about });
  });
  return (
    <p className="card-note">{say('replace.assumed', { list: list.join(say('app.semicolon')) })}</p>
  );
}
