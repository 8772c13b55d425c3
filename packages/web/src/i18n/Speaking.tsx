/** Says to all that is drawn inside which language is spoken. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import i18next from 'i18next';
import { spokenNow, SpokenContext } from './language.ts';

export function Speaking({ children }: { readonly children: ReactNode }): ReactNode {
  const [spoken, setSpoken] = useState(spokenNow);
  useEffect(() => {
    const look = () => setSpoken(spokenNow());
    i18next.on('languageChanged', look);
    return () => i18next.off('languageChanged', look);
  }, []);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}
