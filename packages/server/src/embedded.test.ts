import { wholeSuite } from './testing/suites/whole.ts';

wholeSuite('the server on the embedded database', () =>
  Promise.resolve({ databaseUrl: null, close: () => Promise.resolve() }),
);
