/** The map as files: made by the server from what is saved. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { problemText } from '../../api/problems.ts';
import { useSay } from '../../i18n/language.ts';
import { saveFile } from '../../ui/share/saveFile.ts';

type MapFilesProps = { readonly householdId: string; readonly name: string };

export function MapFiles({ householdId, name }: MapFilesProps): ReactNode {
  const say = useSay();
  const download = useMutation({
    mutationFn: async (format: 'pdf' | 'xlsx') =>
      saveFile(await api.policyMap[format]({ householdId }), `${name}.${format}`),
  });
  const working = download.isPending ? download.variables : null;
  return (
    <>
      <div className="add-row no-print">
        <Button loading={working === 'pdf'} onClick={() => download.mutate('pdf')}>
          {say('map.downloadPdf')}
        </Button>
        <Button loading={working === 'xlsx'} onClick={() => download.mutate('xlsx')}>
          {say('map.downloadXlsx')}
        </Button>
      </div>
      {download.isError ? (
        <p className="field-fault" role="alert">
          {problemText(download.error, say)}
        </p>
      ) : null}
    </>
  );
}
