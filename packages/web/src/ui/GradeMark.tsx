/** T, P or A, or whose word it is; the hatching of A is the same everywhere it stands. */
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';

export type Evidence = 'T' | 'P' | 'A' | 'family' | 'quote';

export function GradeMark({ grade }: { readonly grade: Evidence }): ReactNode {
  const say = useSay();
  return (
    <abbr className={`grade grade-${grade}`} title={say(`code.grade.${grade}`)}>
      {grade === 'family' || grade === 'quote' ? say(`code.gradeMark.${grade}`) : grade}
    </abbr>
  );
}
