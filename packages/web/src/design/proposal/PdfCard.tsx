/** Orders the proposal, shows how far it is, then its pages. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Progress } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { faultText, problemText } from '../../api/problems.ts';
import { proposalQuery, proposalsQuery } from '../../api/queries.ts';
import { useSay } from '../../i18n/language.ts';
import { newId } from '../../ui/newId.ts';
import { Pages } from './Pages.tsx';
import { saveFile } from '../../ui/share/saveFile.ts';

type PdfCardProps = { readonly householdId: string; readonly planId: string };

export function PdfCard({ householdId, planId }: PdfCardProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const listed = useQuery(proposalsQuery(householdId));
  const mine = listed.data?.proposals.filter((proposal) => proposal.planId === planId) ?? [];
  const last = mine.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const order = useMutation({
    mutationFn: () => api.proposals.order({ planId, id: newId() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['family', householdId, 'proposals'] }),
  });
  return (
    <section className="card no-print">
      <header>
        <h2>{say('proposal.pdf')}</h2>
        <p>{say('proposal.pdfHint')}</p>
      </header>
      {last === undefined ? (
        <Button type="primary" loading={order.isPending} onClick={() => order.mutate()}>
          {say('proposal.make')}
        </Button>
      ) : (
        <Made proposalId={last.id} onAgain={() => order.mutate()} />
      )}
      {order.isError ? (
        <p className="field-fault" role="alert">
          {problemText(order.error, say)}
        </p>
      ) : null}
    </section>
  );
}

type MadeProps = { readonly proposalId: string; readonly onAgain: () => void };

function Made({ proposalId, onAgain }: MadeProps): ReactNode {
  const say = useSay();
  const { data } = useQuery(proposalQuery(proposalId));
  if (data === undefined) return null;
  if (data.state === 'failed') {
    return (
      <>
        <p className="field-fault" role="alert">
          {say('proposal.failed')} {data.refusal === null ? '' : faultText(data.refusal, say)}
        </p>
        <Button onClick={onAgain}>{say('app.retry')}</Button>
      </>
    );
  }
  if (data.state !== 'done') {
    const { done, of } = data.progress;
    const share = of === 0 ? 0 : done / of;
    return (
      <div role="status">
        <Progress percent={share * 100} showInfo={false} />
        <p className="card-note">{say('proposal.making', { done, of })}</p>
      </div>
    );
  }
  return <Done proposalId={proposalId} fileName={data.fileName ?? 'proposal.pdf'} />;
}

type DoneProps = { readonly proposalId: string; readonly fileName: string };

function Done({ proposalId, fileName }: DoneProps): ReactNode {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  const download = useMutation({
    mutationFn: async () => saveFile(await api.proposals.download({ proposalId }), fileName),
  });
  return (
    <>
      <div className="add-row">
        <Button type="primary" loading={download.isPending} onClick={() => download.mutate()}>
          {say('proposal.download')}
        </Button>
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say(isShown ? 'app.hide' : 'proposal.preview')}
        </Button>
        <span className="card-note">{fileName}</span>
      </div>
      {download.isError ? (
        <p className="field-fault" role="alert">
          {problemText(download.error, say)}
        </p>
      ) : null}
      {isShown ? <Pages proposalId={proposalId} /> : null}
    </>
  );
}
