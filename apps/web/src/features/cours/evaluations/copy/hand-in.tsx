import type { Evaluation } from '@nexus/contracts';
import { Button, Dialog, DialogClose, FieldError } from '@nexus/ui';
import { useState } from 'react';
import { useRefresh } from '#components/live/use-refresh.ts';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { blankWords } from './question-head.tsx';

interface HandInProps {
  evaluation: Evaluation;
  /** Places of the questions without an answer. */
  blanks: readonly number[];
  flush: () => Promise<boolean>;
}

const away =
  'Le campus ne répond pas. Ta copie est gardée sur cet appareil\u00a0: tu pourras la rendre au retour du réseau.';

/** To hand in: what is unanswered first, then no way back. */
export function HandIn({ evaluation: { id }, blanks, flush }: HandInProps) {
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const utils = trpc.useUtils();
  const refresh = useRefresh();
  const { mutateAsync } = trpc.eval.submit.useMutation({ networkMode: 'always' });

  const handIn = async () => {
    setFailure(null);
    setSending(true);
    try {
      // What was typed last first: the campus takes nothing more afterwards.
      if (!(await flush())) return setFailure(away);
      const corrected = await mutateAsync({ eval_id: id });
      utils.eval.get.setData({ eval_id: id }, corrected);
      void utils.eval.list.invalidate();
      refresh();
      window.scrollTo(0, 0);
    } catch (error) {
      const { code, message } = refusalOf(error);
      setFailure(code === 'UNREACHABLE' ? away : message);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => {
        setOpen(wanted);
        setFailure(null);
      }}
      trigger={<Button variant="primary">Rendre</Button>}
      title="Rendre ta copie&#8239;?"
      description={`${blanks.length === 0 ? 'Tu as répondu à tout.' : blankWords(blanks)} Après, elle ne pourra plus changer.`}
      actions={
        <>
          <DialogClose>
            <Button>Continuer à écrire</Button>
          </DialogClose>
          <Button variant="primary" pending={sending} onClick={() => void handIn()}>
            Rendre la copie
          </Button>
        </>
      }
    >
      <div role="alert">{failure === null ? null : <FieldError>{failure}</FieldError>}</div>
    </Dialog>
  );
}
