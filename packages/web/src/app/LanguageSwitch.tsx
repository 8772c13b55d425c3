import type { ReactNode } from 'react';
import { changeLanguage, languageNames, languages, useLanguage, useSay } from '../i18n/language.ts';

export function LanguageSwitch(): ReactNode {
  const say = useSay();
  const current = useLanguage();
  return (
    <select
      className="language"
      aria-label={say('app.language')}
      value={current}
      onChange={(event) => {
        const chosen = languages.find((language) => language === event.target.value);
        if (chosen !== undefined) void changeLanguage(chosen);
      }}
    >
      {languages.map((language) => (
        <option key={language} value={language}>
          {languageNames[language]}
        </option>
      ))}
    </select>
  );
}
