/** A card of one list of the form: what it is for, its rows, what is said below them, what adds one. */
import type { ComponentType, ReactNode } from 'react';
import { useDraftStore, useList } from '../../draft/DraftContext.tsx';
import type { JsonObject } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';

type CardId = 'assets' | 'companies' | 'debts' | 'guarantees' | 'liabilities' | 'sources';

export type RowProps = { readonly path: string };

type ListCardProps = {
  readonly id: CardId;
  /** Where the rows stand in the file, if not under the card's own name. */
  readonly list?: string;
  /** An item of the list, by its path. */
  readonly row: ComponentType<RowProps>;
  readonly below?: ReactNode;
  /** Buttons. */
  readonly children: ReactNode;
};

export function ListCard({ id, list = id, row: Row, below, children }: ListCardProps): ReactNode {
  const say = useSay();
  const rows = useList(list);
  return (
    <section className="card" id={id}>
      <header>
        <h2>{say(`facts.${id}`)}</h2>
        <p>{say(`facts.${id}Hint`)}</p>
      </header>
      <ul className="rows">
        {rows.map((_, i) => (
          <Row key={i} path={`${list}[${String(i)}]`} />
        ))}
      </ul>
      {below}
      <div className="add-row">{children}</div>
    </section>
  );
}

/** Puts one more at the end of a list. */
export function useAppend(list: string): (item: JsonObject) => void {
  const store = useDraftStore();
  const length = useList(list).length;
  return (item) => store.set(`${list}[${String(length)}]`, item);
}
