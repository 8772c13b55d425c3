/**
 * The browser's door to the contract: the typed client, routes, problems and permissions as values.
 * Nothing here reaches a validator; everything else of this package is taken as types.
 */
export { createApiClient } from './api/client/apiClient.ts';
export type { ApiClient, ApiClientOptions, CallContext } from './api/client/apiClient.ts';
export { permissions, permissionsOf, roles } from './api/permissions.ts';
export type { Access, Permission, Role } from './api/permissions.ts';
export { problemCatalogue, problemTypePrefix } from './api/problemCatalogue.ts';
export type { ProblemCode, ProblemKind } from './api/problemCatalogue.ts';
export { apiPrefix, apiRoutes } from './api/routes.ts';
