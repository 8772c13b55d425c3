/** What a careful reader of the papers would point at. */
import type { ReactNode } from 'react';
import type { MapFindingCode, PolicyMap } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { findingText } from './findingText.ts';

export function Findings({ map }: { readonly map: PolicyMap }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card">
      <h2>{say('map.findings')}</h2>
      {map.findings.length === 0 ? <p>{say('map.noFindings')}</p> : null}
      <ul className="findings">
        {map.findings.map((finding, at) => {
          const text = findingText({ finding, map, say, language });
          return (
            <li key={`${String(at)} ${text}`}>
              <span className={urgent.includes(finding.code) ? 'chip chip-bad' : 'chip chip-warn'}>
                {say(`code.finding.${finding.code}`)}
              </span>
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Cover that is not there, or may soon not be. */
const urgent: readonly MapFindingCode[] = ['inGrace', 'lapsed', 'ended'];
