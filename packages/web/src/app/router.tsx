/** All addresses of the app. Each screen is its own chunk. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queryClient, sessionQuery } from '../api/queries.ts';
import { Failed } from './Failed.tsx';
import { SignIn } from './SignIn.tsx';
import { Waiting } from './Waiting.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <Failed missing /> });

type SignInSearch = { readonly to?: string };

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** Only addresses inside the app: a foreign one would send the signed-in person away. */
  validateSearch: ({ to }: Record<string, unknown>): SignInSearch =>
    typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {},
  component: SignIn,
});

const workbench = createRoute({
  getParentRoute: () => root,
  id: 'workbench',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: lazyRouteComponent(() => import('./Workbench.tsx'), 'Workbench'),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/families' });
  },
});

const families = createRoute({
  getParentRoute: () => workbench,
  path: '/families',
  component: lazyRouteComponent(() => import('../needs/families/Families.tsx'), 'Families'),
});

const family = createRoute({
  getParentRoute: () => workbench,
  path: '/families/$householdId',
  component: lazyRouteComponent(() => import('../needs/families/Family.tsx'), 'Family'),
});

const facts = createRoute({
  getParentRoute: () => family,
  path: '/',
  component: lazyRouteComponent(() => import('../needs/facts/Facts.tsx'), 'Facts'),
});
const policies = createRoute({
  getParentRoute: () => family,
  path: '/policies',
  component: lazyRouteComponent(() => import('../needs/cover/Policies.tsx'), 'Policies'),
});
const quotes = createRoute({
  getParentRoute: () => family,
  path: '/quotes',
  component: lazyRouteComponent(() => import('../needs/cover/Quotes.tsx'), 'Quotes'),
});
const gaps = createRoute({
  getParentRoute: () => family,
  path: '/gaps',
  component: lazyRouteComponent(() => import('../needs/gaps/Gaps.tsx'), 'Gaps'),
});
const plan = createRoute({
  getParentRoute: () => family,
  path: '/plan',
  component: lazyRouteComponent(() => import('../design/plan/Plan.tsx'), 'Plan'),
});
const saved = createRoute({
  getParentRoute: () => family,
  path: '/plans',
  component: lazyRouteComponent(() => import('../design/saved/SavedPlans.tsx'), 'SavedPlans'),
});
const review = createRoute({
  getParentRoute: () => family,
  path: '/review',
  component: lazyRouteComponent(() => import('../design/review/Review.tsx'), 'Review'),
});
const proposal = createRoute({
  getParentRoute: () => family,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('../design/proposal/Proposal.tsx'), 'Proposal'),
});

const screens = family.addChildren([facts, policies, quotes, gaps, plan, saved, review, proposal]);

export const router = createRouter({
  routeTree: root.addChildren([signIn, home, workbench.addChildren([families, screens])]),
  defaultPendingComponent: Waiting,
  defaultPendingMs: 200,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
