/** The thread that reads one PDF and answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@cebao/kernel';
import type { Extract } from './content.ts';
import { extract } from './extract.ts';

/** Promises that the reader starts and forgets; what it does answer is judged byte by byte. */
process.on('unhandledRejection', (cause) => {
  forgotten.push(cause instanceof Error ? cause.message : String(cause));
});
const forgotten: string[] = [];

assert(parentPort !== null, 'runs as a worker only');
const request: Extract = workerData;
parentPort.postMessage(await extract(request));
