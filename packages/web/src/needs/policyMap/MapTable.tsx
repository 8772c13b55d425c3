import type { ReactNode } from 'react';
import type { MapCell, MapPerson, PolicyMap } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { Money } from '../../ui/Money.tsx';
import { ScrollX } from '../../ui/ScrollX.tsx';
import { exactMoney } from '../../ui/money.ts';
import { cellAmount } from './cellAmount.ts';
import type { ChosenCell } from './chosenCell.ts';

type TableProps = {
  readonly map: PolicyMap;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
};

/** Columns without cover or question in the family are left out: they would say nothing ten times. */
export function MapTable(props: TableProps): ReactNode {
  const say = useSay();
  const { map } = props;
  const perils = map.persons[0]?.cells.map(({ peril }) => peril) ?? [];
  const shown = perils.filter((peril) =>
    map.persons.some(({ cells }) =>
      cells.some((cell) => cell.peril === peril && hasAnything(cell)),
    ),
  );
  return (
    <ScrollX>
      <table className="data-table map-table">
        <thead>
          <tr>
            <th scope="col">{say('map.person')}</th>
            {shown.map((peril) => (
              <th key={peril} scope="col">
                {say(`code.mapPeril.${peril}`)}
              </th>
            ))}
            <th scope="col">{say('map.due')}</th>
          </tr>
        </thead>
        <tbody>
          {map.persons.map((person) => (
            <PersonRow key={person.id} {...props} person={person} shown={shown} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('map.total')}</th>
            {shown.map((peril) => {
              const total = map.totals.find((sum) => sum.peril === peril);
              // Pensions begin at different ages: they are no sum of one day.
              const isSum = total !== undefined && total.cents > 0 && peril !== 'pension';
              return <td key={peril}>{isSum ? <Money fen={total.cents} /> : ''}</td>;
            })}
            <td>
              <Money fen={map.premiums.totalCents} />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  );
}

type RowProps = TableProps & {
  readonly person: MapPerson;
  readonly shown: readonly MapCell['peril'][];
};

function PersonRow({ person, shown, chosen, onChoose }: RowProps): ReactNode {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        {person.name} <small>{say('report.age', { age: person.age })}</small>
      </th>
      {shown.map((peril) => {
        const cell = person.cells.find((given) => given.peril === peril);
        const isChosen = chosen?.person === person.id && chosen.peril === peril;
        return (
          <td key={peril}>
            {cell === undefined || !hasAnything(cell) ? (
              '—'
            ) : (
              <button
                type="button"
                className="map-cell"
                aria-pressed={isChosen}
                onClick={() => onChoose({ person: person.id, peril })}
              >
                <Amount cell={cell} />
              </button>
            )}
          </td>
        );
      })}
      <td>
        <Money fen={person.dueCents} />
      </td>
    </tr>
  );
}

/** A sum, or a question that nobody has answered. */
function hasAnything({ layers, notEntered }: MapCell): boolean {
  return layers.length > 0 || notEntered.length > 0;
}

/** Exact yuan on hover, where the amount is one of today. */
function Amount({ cell }: { readonly cell: MapCell }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const exact = cell.nowCents === null || cell.nowCents === 0 ? undefined : cell.nowCents;
  return (
    <span className="money" title={exact === undefined ? '' : exactMoney(exact, language)}>
      {cellAmount(cell, say, language)}
    </span>
  );
}
