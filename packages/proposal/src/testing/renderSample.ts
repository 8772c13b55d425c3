/** Renders the sample proposal in a process of its own and prints the SHA-256 of its bytes. */
import { createHash } from 'node:crypto';
import { renderProposal } from '../index.ts';
import { sampleBundle } from './sampleBundle.ts';

const rendered = await renderProposal(sampleBundle());
process.stdout.write(
  rendered.ok ? createHash('sha256').update(rendered.value).digest('hex') : rendered.error.code,
);
