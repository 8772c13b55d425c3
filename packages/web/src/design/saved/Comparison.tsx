/** Two plans line by line, and what stays open under each. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { PlanLine } from '@cebao/planning';
import { comparisonQuery, planQuery } from '../../api/queries.ts';
import { Failed } from '../../app/Failed.tsx';
import { Waiting } from '../../app/Waiting.tsx';
import { useSay } from '../../i18n/language.ts';
import { codeWord, namesOf } from '../../needs/report/names.ts';
import { Money, Premium } from '../../ui/Money.tsx';

type ComparisonProps = { readonly left: string; readonly right: string };

export function Comparison({ left, right }: ComparisonProps): ReactNode {
  const say = useSay();
  const query = useQuery(comparisonQuery(left, right));
  const first = useQuery(planQuery(left));
  if (query.isError) return <Failed error={query.error} />;
  if (query.data === undefined || first.data === undefined) return <Waiting />;
  const { data } = query;
  const names = namesOf({ report: first.data.report, say });
  return (
    <section className="card">
      <header>
        <h2>{say('saved.comparison')}</h2>
        <p>
          {say('saved.difference')} <Premium fen={data.premiumDifferenceCents} />
          {say('unit.slashYear')}
        </p>
      </header>
      <div className="scroll-x">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{say('plan.lines')}</th>
              <th scope="col">{data.left.title || say('saved.left')}</th>
              <th scope="col">{data.right.title || say('saved.right')}</th>
            </tr>
          </thead>
          <tbody>
            {data.lines.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <LineName line={row.left ?? row.right} nameOf={names.of} />
                </th>
                <td>
                  <LineCell line={row.left} />
                </td>
                <td>
                  <LineCell line={row.right} />
                </td>
              </tr>
            ))}
            {data.open.filter(isOpen).map((row) => (
              <tr key={`${row.member} ${row.peril} ${String(row.layer)}`} className="open-row">
                <th scope="row">
                  {say('plan.stillOpen')} · {names.of(row.member)} ·{' '}
                  {codeWord('code.peril', row.peril, say)} · {say(`code.layer.${row.layer}`)}
                </th>
                <td>{row.leftOpenCents === null ? '—' : <Money fen={row.leftOpenCents} />}</td>
                <td>{row.rightOpenCents === null ? '—' : <Money fen={row.rightOpenCents} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type OpenRow = { readonly leftOpenCents: number | null; readonly rightOpenCents: number | null };

function isOpen({ leftOpenCents, rightOpenCents }: OpenRow): boolean {
  return (leftOpenCents ?? 0) > 0 || (rightOpenCents ?? 0) > 0;
}

type LineNameProps = {
  readonly line: PlanLine | null;
  readonly nameOf: (id: string) => string;
};

function LineName({ line, nameOf }: LineNameProps): ReactNode {
  const say = useSay();
  if (line === null) return '—';
  return (
    <>
      {nameOf(line.insured)} · {say(`code.kind.${line.kind}`)}
      <small className="block">{line.name}</small>
    </>
  );
}

function LineCell({ line }: { readonly line: PlanLine | null }): ReactNode {
  const say = useSay();
  if (line === null) return say('plan.nothing');
  return (
    <>
      <Money fen={line.sumInsuredCents} />
      <small className="block">
        <Premium fen={line.premiumCents} />
        {say('unit.slashYear')}
      </small>
    </>
  );
}
