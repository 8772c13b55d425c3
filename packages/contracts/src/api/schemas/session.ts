/** Who is signed in, for which agency, and what that allows. */
import { z } from 'zod';
import { permissions, roles } from '../permissions.ts';
import { instant, shortText } from './fields.ts';

export const credentials = z.strictObject({
  email: z.email().max(254),
  /** Any length a manager of passwords makes; the upper bound keeps the hash affordable. */
  password: z.string().min(1).max(128),
});

export const sessionState = z.object({
  user: z.object({ id: z.string(), name: shortText, email: z.string() }),
  agency: z.object({ id: z.string(), name: shortText }),
  role: z.enum(roles),
  permissions: z.array(z.enum(permissions)).readonly(),
  /** When the grant ends whatever happens. */
  expiresAt: instant,
});

export const healthSchema = z.object({
  status: z.literal('ok'),
  engineVersion: shortText,
  catalogueVersion: z.string(),
  /** `embedded`: one process, safe against a killed process. `postgres`: what PostgreSQL promises. */
  database: z.enum(['embedded', 'postgres']),
});
