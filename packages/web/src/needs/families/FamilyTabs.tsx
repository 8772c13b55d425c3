import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useText } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';

const tabs = [
  { to: '/families/$householdId', word: 'tab.facts' },
  { to: '/families/$householdId/policies', word: 'tab.policies' },
  { to: '/families/$householdId/quotes', word: 'tab.quotes' },
  { to: '/families/$householdId/gaps', word: 'tab.gaps' },
  { to: '/families/$householdId/plan', word: 'tab.plan' },
  { to: '/families/$householdId/plans', word: 'tab.saved' },
  { to: '/families/$householdId/review', word: 'tab.review' },
] as const satisfies readonly { readonly to: string; readonly word: WordKey }[];

export function FamilyTabs({ householdId }: { readonly householdId: string }): ReactNode {
  const say = useSay();
  const name = useText('name');
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current="page"]');
    current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  useTitle(pathname.split('/')[3] ?? '', name);
  return (
    <div className="family-bar">
      <div className="family-bar-inner">
        <span className="family-name">{name}</span>
        <nav ref={nav} className="family-tabs" aria-label={say('tab.nav')}>
          {tabs.map(({ to, word }) => (
            <Link
              key={to}
              to={to}
              params={{ householdId }}
              activeOptions={{ exact: word === 'tab.facts' }}
            >
              {say(word)}
            </Link>
          ))}
        </nav>
      </div>
    </div>
  );
}

/** Windows of several families are told apart by their titles: screen, family, program. */
function useTitle(screen: string, family: string): void {
  const say = useSay();
  const tab = tabs.find(({ to }) => (to.split('/')[3] ?? '') === screen);
  const text = [tab === undefined ? '' : say(tab.word), family, say('app.name')]
    .filter((part) => part !== '')
    .join(' · ');
  useEffect(() => {
    const before = document.title;
    document.title = text;
    return () => {
      document.title = before;
    };
  }, [text]);
}
