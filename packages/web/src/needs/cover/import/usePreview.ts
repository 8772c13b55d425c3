/** The preview of a list against the form as it stands; the last question's answer is shown. */
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { PolicyImportPreview, PolicyMapping } from '@cebao/contracts';
import { api } from '../../../api/client.ts';
import { useDraftStore } from '../../../draft/DraftContext.tsx';
import { draftToFile } from '../../../draft/wire.ts';
import type { ListFile } from './listFile.ts';

type Question = {
  readonly file: ListFile;
  readonly sheet?: string;
  readonly mapping?: PolicyMapping;
};
export type Preview = {
  readonly shown: PolicyImportPreview | null;
  readonly fileName: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly open: (file: ListFile) => void;
  readonly takeSheet: (sheet: string) => void;
  readonly takeMapping: (mapping: PolicyMapping) => void;
  readonly close: () => void;
};

export function usePreview(householdId: string): Preview {
  const store = useDraftStore();
  const [file, setFile] = useState<ListFile | null>(null);
  const [shown, setShown] = useState<PolicyImportPreview | null>(null);
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: (question: Question) => {
      const facts = draftToFile(store.get().draft);
      return api.policyImports.preview({ householdId, facts, ...question });
    },
  });
  // Handlers given here are called for the last question only.
  const ask = (question: Question) => mutate(question, { onSuccess: setShown });
  const close = () => {
    setFile(null);
    setShown(null);
    reset();
  };
  return {
    shown,
    fileName: file?.name ?? '',
    error,
    isPending,
    open: (chosen) => {
      setShown(null);
      setFile(chosen);
      ask({ file: chosen });
    },
    takeSheet: (sheet) => {
      if (file !== null) ask({ file, sheet });
    },
    takeMapping: (mapping) => {
      if (file === null || shown === null) return;
      setShown({ ...shown, mapping });
      ask({ file, sheet: shown.sheet, mapping });
    },
    close,
  };
}
