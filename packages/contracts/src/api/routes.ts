/**
 * Method and path of every operation. The contract puts schemas on them; the browser's link needs
 * only these, so no validator is shipped to it.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type RouteLine = { readonly method: Method; readonly path: `/${string}` };

export const apiPrefix = '/api';

const household = '/households/{householdId}';

export const apiRoutes = {
  system: {
    health: { method: 'GET', path: '/health' },
  },
  session: {
    signIn: { method: 'POST', path: '/session' },
    me: { method: 'GET', path: '/session' },
    signOut: { method: 'DELETE', path: '/session' },
  },
  households: {
    list: { method: 'GET', path: '/households' },
    create: { method: 'POST', path: '/households' },
    check: { method: 'POST', path: '/household-checks' },
    read: { method: 'GET', path: household },
    update: { method: 'PUT', path: household },
    archive: { method: 'POST', path: `${household}/archive` },
    restore: { method: 'POST', path: `${household}/restore` },
    history: { method: 'GET', path: `${household}/versions` },
    readVersion: { method: 'GET', path: `${household}/versions/{version}` },
  },
  policies: {
    add: { method: 'POST', path: `${household}/policies` },
    update: { method: 'PUT', path: `${household}/policies/{coverId}` },
    remove: { method: 'DELETE', path: `${household}/policies/{coverId}` },
  },
  policyImports: {
    preview: { method: 'POST', path: `${household}/policy-imports/preview` },
  },
  policyMap: {
    pdf: { method: 'GET', path: `${household}/policy-map.pdf` },
    xlsx: { method: 'GET', path: `${household}/policy-map.xlsx` },
  },
  manualLines: {
    add: { method: 'POST', path: `${household}/manual-lines` },
    update: { method: 'PUT', path: `${household}/manual-lines/{coverId}` },
    remove: { method: 'DELETE', path: `${household}/manual-lines/{coverId}` },
  },
  plans: {
    compute: { method: 'POST', path: `${household}/computations` },
    list: { method: 'GET', path: `${household}/plans` },
    save: { method: 'POST', path: `${household}/plans` },
    read: { method: 'GET', path: '/plans/{planId}' },
    state: { method: 'GET', path: '/plans/{planId}/state' },
    compare: { method: 'GET', path: '/plans/{planId}/comparisons/{otherPlanId}' },
  },
  proposals: {
    order: { method: 'POST', path: '/plans/{planId}/proposals' },
    list: { method: 'GET', path: `${household}/proposals` },
    read: { method: 'GET', path: '/proposals/{proposalId}' },
    download: { method: 'GET', path: '/proposals/{proposalId}/pdf' },
  },
  catalogue: {
    products: { method: 'GET', path: '/catalogue/products' },
    offers: { method: 'POST', path: '/catalogue/offers' },
    quote: { method: 'POST', path: '/catalogue/quotes' },
    occupations: { method: 'GET', path: '/catalogue/occupations' },
    planningFacts: { method: 'GET', path: '/catalogue/planning-facts' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RouteLine>>>>;
