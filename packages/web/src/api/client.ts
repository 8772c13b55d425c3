import { createApiClient } from '@cebao/contracts/client';

export const api = createApiClient({ origin: location.origin });
