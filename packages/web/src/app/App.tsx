import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../api/queries.ts';
import { Speaking } from '../i18n/Speaking.tsx';
import { router } from './router.tsx';

export function App(): ReactNode {
  return (
    <Speaking>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Speaking>
  );
}
