/** The one line in the log for each answer that says no: what is ours to mend is an error. */
import type { Problem } from '@cebao/contracts';
import type { FastifyBaseLogger } from 'fastify';

/** Never what was sent: bodies hold clients' facts. */
export function logProblem(log: FastifyBaseLogger, problem: Problem, cause: unknown): void {
  const { code, status, instance } = problem;
  if (status < 500) log.info({ code, status, instance }, 'refused');
  else log.error({ code, status, instance, err: cause }, 'failed');
}
