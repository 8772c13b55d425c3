/** Two plans line by line, and what stays open under each; what both have alike stands apart. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { PlanLine } from '@cebao/planning';
import { comparisonQuery, planQuery } from '../../api/queries.ts';
import { Failed } from '../../app/Failed.tsx';
import { Waiting } from '../../app/Waiting.tsx';
import { useSay } from '../../i18n/language.ts';
import { codeWord, namesOf } from '../../needs/report/names.ts';
import { isWaiver, kindText, spanText } from '../plan/lines/lineText.ts';
import { Money, Premium } from '../../ui/Money.tsx';
import { ScrollX } from '../../ui/ScrollX.tsx';
import { isSameLine, isSameOpen, setApart, type OpenRow } from './sameRow.ts';

type ComparisonProps = { readonly left: string; readonly right: string };

export function Comparison({ left, right }: ComparisonProps): ReactNode {
  const say = useSay();
  const query = useQuery(comparisonQuery(left, right));
  const first = useQuery(planQuery(left));
  if (query.isError) return <Failed error={query.error} />;
  if (query.data === undefined || first.data === undefined) return <Waiting />;
  const { data } = query;
  const names = namesOf({ report: first.data.report, say });
  const lines = setApart(data.lines, isSameLine);
  const open = setApart(data.open.filter(isOpen), isSameOpen);
  const sameCount = lines.same.length + open.same.length;
  const rows = (kind: 'differing' | 'same') => (
    <>
      {lines[kind].map((row) => (
        <LineRow key={row.key} row={row} nameOf={names.of} />
      ))}
      {open[kind].map((row) => (
        <OpenLine
          key={`${row.member} ${row.peril} ${String(row.layer)}`}
          row={row}
          nameOf={names.of}
        />
      ))}
    </>
  );
  return (
    <section className="card">
      <header>
        <h2>{say('saved.comparison')}</h2>
        <p>
          {say('saved.difference')} <Premium fen={data.premiumDifferenceCents} />
          {say('unit.slashYear')}
        </p>
      </header>
      <Unlike left={data.left} right={data.right} />
      <ScrollX>
        <table className="data-table comparison">
          <thead>
            <tr>
              <th scope="col">{say('plan.lines')}</th>
              <th scope="col">{data.left.title || say('saved.left')}</th>
              <th scope="col">{data.right.title || say('saved.right')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.differing.length + open.differing.length === 0 ? (
              <GroupHead text={say('saved.allSame')} />
            ) : (
              rows('differing')
            )}
          </tbody>
          {sameCount === 0 ? null : (
            <tbody className="same-rows">
              <GroupHead text={say('saved.same', { count: sameCount })} />
              {rows('same')}
            </tbody>
          )}
        </table>
      </ScrollX>
    </section>
  );
}

type Side = {
  readonly householdVersion: number;
  readonly basis: { readonly engineVersion: string; readonly catalogueVersion: string };
};

/** Figures of two plans are comparable where they follow from the same facts and the same engine. */
function Unlike({ left, right }: { readonly left: Side; readonly right: Side }): ReactNode {
  const say = useSay();
  const basis = ({ basis: { engineVersion, catalogueVersion } }: Side) =>
    `${engineVersion} ${catalogueVersion}`;
  const said = [
    ...(left.householdVersion === right.householdVersion ? [] : [say('saved.otherFacts')]),
    ...(basis(left) === basis(right) ? [] : [say('saved.otherBasis')]),
  ];
  return said.length === 0 ? null : <p className="notice">{said.join(say('app.semicolon'))}</p>;
}

function GroupHead({ text }: { readonly text: string }): ReactNode {
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={3}>
        {text}
      </th>
    </tr>
  );
}

function isOpen({ leftOpenCents, rightOpenCents }: OpenRow): boolean {
  return (leftOpenCents ?? 0) > 0 || (rightOpenCents ?? 0) > 0;
}

type NameOf = (id: string) => string;
type LineRowProps = {
  readonly row: { readonly left: PlanLine | null; readonly right: PlanLine | null };
  readonly nameOf: NameOf;
};

function LineRow({ row, nameOf }: LineRowProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <LineName line={row.left ?? row.right} nameOf={nameOf} />
      </th>
      <td>
        <LineCell line={row.left} />
      </td>
      <td>
        <LineCell line={row.right} />
      </td>
    </tr>
  );
}

type OpenLineProps = {
  readonly row: OpenRow & {
    readonly member: string;
    readonly peril: string;
    readonly layer: 1 | 2 | 3;
  };
  readonly nameOf: NameOf;
};

function OpenLine({ row, nameOf }: OpenLineProps): ReactNode {
  const say = useSay();
  return (
    <tr className="open-row">
      <th scope="row">
        {say('plan.stillOpen')} · {nameOf(row.member)} · {codeWord('code.peril', row.peril, say)} ·{' '}
        {say(`code.layer.${row.layer}`)}
      </th>
      <td>{row.leftOpenCents === null ? '—' : <Money fen={row.leftOpenCents} />}</td>
      <td>{row.rightOpenCents === null ? '—' : <Money fen={row.rightOpenCents} />}</td>
    </tr>
  );
}

function LineName(props: { readonly line: PlanLine | null; readonly nameOf: NameOf }): ReactNode {
  const say = useSay();
  const { line, nameOf } = props;
  if (line === null) return '—';
  return (
    <>
      {nameOf(line.insured)} · {kindText(line, say)}
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
      {isWaiver(line) ? say('unit.slashYear') : null}
      <small className="block">{spanText(line.period, line.coverYears, say)}</small>
      <small className="block">
        <Premium fen={line.premiumCents} />
        {say('unit.slashYear')}
      </small>
    </>
  );
}
