/** T, P or A; the hatching of A is the same everywhere it stands. */
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';

export function GradeMark({ grade }: { readonly grade: 'T' | 'P' | 'A' }): ReactNode {
  const say = useSay();
  return (
    <abbr className={`grade grade-${grade}`} title={say(`code.grade.${grade}`)}>
      {grade}
    </abbr>
  );
}
