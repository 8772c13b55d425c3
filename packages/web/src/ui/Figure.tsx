/** One figure with its name, in a list of figures (`dl.figures`, `dl.outcome`). */
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';
import type { WordKey } from '../i18n/say.ts';

type FigureProps = {
  readonly name: WordKey;
  readonly isMain?: boolean;
  readonly children: ReactNode;
};

export function Figure({ name, isMain, children }: FigureProps): ReactNode {
  const say = useSay();
  return (
    <div {...(isMain === true ? { className: 'outcome-main' } : {})}>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
