/** The first chunk: language, session, the sign-in form. Everything else is loaded when needed. */
import { createRoot } from 'react-dom/client';
import { assert } from '@cebao/kernel';
import { App } from './app/App.tsx';
import { startLanguage } from './i18n/language.ts';
import './app/styles/base.css';

const root = document.getElementById('root');
assert(root !== null, 'the page has a root');
await startLanguage();
createRoot(root).render(<App />);
