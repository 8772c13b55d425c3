/** For WeChat: a long image and a text, made in this browser and nowhere else. */
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button } from 'antd';
import { useSay } from '../../i18n/language.ts';
import { markedBlocks, shareText } from './blocks.ts';
import type { ShareBlock } from './blocks.ts';
import { drawLongImage } from './longImage.ts';
import { saveFile } from './saveFile.ts';

type ShareProps = { readonly blocks: readonly ShareBlock[]; readonly name: string };

export function ShareCard({ blocks: given, name }: ShareProps): ReactNode {
  const say = useSay();
  // The server prints without a licence too: what leaves this page bears the same mark.
  const blocks = useMemo(() => markedBlocks(given, say('share.trainingOnly')), [given, say]);
  const [shown, setShown] = useState<'image' | 'text' | null>(null);
  const turn = (what: 'image' | 'text') => setShown(shown === what ? null : what);
  return (
    <section className="card no-print">
      <header>
        <h2>{say('share.heading')}</h2>
        <p>{say('share.hint')}</p>
      </header>
      <div className="add-row">
        <Button aria-expanded={shown === 'image'} onClick={() => turn('image')}>
          {say('share.image')}
        </Button>
        <Button aria-expanded={shown === 'text'} onClick={() => turn('text')}>
          {say('share.text')}
        </Button>
      </div>
      {shown === 'image' ? <LongImage blocks={blocks} name={name} /> : null}
      {shown === 'text' ? <LongText text={shareText(blocks)} /> : null}
    </section>
  );
}

function LongImage({ blocks, name }: ShareProps): ReactNode {
  const say = useSay();
  const [image, setImage] = useState<{ readonly blob: Blob; readonly address: string } | null>(
    null,
  );
  useEffect(() => {
    let address = '';
    let isGone = false;
    void drawLongImage(blocks).then((blob) => {
      if (blob === null || isGone) return;
      address = URL.createObjectURL(blob);
      setImage({ blob, address });
    });
    return () => {
      isGone = true;
      URL.revokeObjectURL(address);
    };
  }, [blocks]);
  if (image === null) return null;
  return (
    <div className="long-image">
      <Button type="primary" onClick={() => saveFile(image.blob, `${name}.png`)}>
        {say('share.saveImage')}
      </Button>
      <img src={image.address} alt={say('share.imageAlt')} />
    </div>
  );
}

function LongText({ text }: { readonly text: string }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(say('share.copied'));
    } catch (error) {
      // No clipboard where a page is not served securely: the text stands below to be marked.
      console.warn('clipboard', error);
      void message.warning(say('share.notCopied'));
    }
  };
  return (
    <div className="long-text">
      <Button type="primary" onClick={() => void copy()}>
        {say('share.copy')}
      </Button>
      <pre>{text}</pre>
    </div>
  );
}
