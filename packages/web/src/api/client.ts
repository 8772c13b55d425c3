import { createApiClient } from '@cebao/contracts/client';
import { createSignInAgain } from './signInAgain.ts';

/** Signing in, out and asking who one is are answered as they are. */
export const signInAgain = createSignInAgain(
  (request) => fetch(request, { credentials: 'same-origin' }),
  ({ url }) => new URL(url).pathname === '/api/session',
);

export const api = createApiClient({ origin: location.origin, fetch: signInAgain.send });
