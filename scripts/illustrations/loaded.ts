/** The value of a result that the project's own data must give. */
import { describeRefusal } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export function loaded<T>(result: Result<T>): T {
  if (!result.ok) throw new TypeError(describeRefusal(result.error));
  return result.value;
}
