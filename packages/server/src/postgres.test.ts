import { startCluster } from './testing/cluster.ts';
import { wholeSuite } from './testing/suites/whole.ts';

wholeSuite('the server on a PostgreSQL of its own', startCluster);
