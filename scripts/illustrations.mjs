/** `node scripts/illustrations.mjs`: writes docs/illustrations.md; a test holds it to the data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/paths.mjs';
import { illustrationsPage } from './illustrations/page.ts';

writeFileSync(join(ROOT, 'docs', 'illustrations.md'), illustrationsPage());
