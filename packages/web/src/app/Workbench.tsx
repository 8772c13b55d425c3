/** The signed-in frame: top bar, theme of the component library, the screen below. */
import type { ReactNode } from 'react';
import { App as AntApp, ConfigProvider } from 'antd';
import { Link, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { useLanguage, useSay } from '../i18n/language.ts';
import { antLocaleOf } from './antLocale.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { theme } from './theme.ts';
import { useSignOut } from './useSignOut.ts';
import './styles/workbench.css';
import './styles/forms.css';
import './styles/figures.css';
import './styles/exposed.css';
import './styles/covers.css';
import './styles/plan.css';
import './styles/review.css';
import './styles/narrow.css';
import './styles/map.css';

export function Workbench(): ReactNode {
  const language = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={antLocaleOf(language)}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="workbench" message={{ maxCount: 2 }}>
        <TopBar />
        <Outlet />
        <SignInAgain />
      </AntApp>
    </ConfigProvider>
  );
}

function TopBar(): ReactNode {
  const say = useSay();
  const { data: session } = useQuery(sessionQuery);
  const leave = useSignOut();
  return (
    <header className="top-bar">
      <Link to="/families" className="brand">
        <span className="brand-mark" aria-hidden="true">
          策
        </span>
        <span className="brand-name">{say('app.name')}</span>
      </Link>
      <span className="top-bar-agency">{session?.agency.name}</span>
      <LanguageSwitch />
      <span className="top-bar-user">{session?.user.name}</span>
      <button type="button" className="quiet-button" onClick={leave}>
        {say('app.signOut')}
      </button>
    </header>
  );
}
