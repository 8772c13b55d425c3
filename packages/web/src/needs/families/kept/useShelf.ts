import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { assert } from '@cebao/kernel';
import { sessionQuery } from '../../../api/queries.ts';
import { shelfOf } from '../../../draft/kept/browserShelf.ts';
import type { Shelf } from '../../../draft/kept/shelf.ts';

/** Of who was signed in when the screen opened; it stays theirs when their sign-in expires. */
export function useShelf(): Shelf {
  const { data } = useQuery(sessionQuery);
  const [shelf] = useState(() => {
    assert(data !== undefined && data !== null, 'the workbench opens for who is signed in');
    return shelfOf(data);
  });
  return shelf;
}
