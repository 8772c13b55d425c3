/** Lines that must not compile: the id of one kind is not the id of another. */
import type { Id } from './id.ts';
import { id } from './id.ts';

const client = id('Client', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
declare const clientId: Id<'Client'>;

// @ts-expect-error the id of a client is not the id of a plan
const planId: Id<'Plan'> = clientId;

// @ts-expect-error a bare text is not an id
const bare: Id<'Client'> = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

// @ts-expect-error a result is not yet its value
const unchecked: Id<'Client'> = client;

// An id may be read as a text.
const readable: string = clientId;

export const checked = [planId, bare, unchecked, readable];
