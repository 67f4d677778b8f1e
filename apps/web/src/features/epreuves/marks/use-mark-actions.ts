import type { BacMarks, DeclaredMark, MarkLine, MarkPeriod } from '@nexus/contracts';
import { useToast } from '@nexus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useRefresh } from '#components/live/use-refresh.ts';
import { refusalOf } from '#lib/errors.ts';
import { decimal } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { countOf, plural } from '#lib/words/words.ts';

const marksKey = getQueryKey(trpc.marks);

export interface MarkActions {
  /** Saves a mark, or erases it (null); the refusal in words, null when it is done. */
  put: (line: MarkLine, period: MarkPeriod, mark: number | null) => Promise<string | null>;
  /** Confirms every declared mark of these lines. */
  confirm: (lines: readonly MarkLine[]) => void;
  isConfirming: boolean;
}

/** Typing and confirming marks: shown before the server answers, put back aloud if it refuses. */
export function useMarkActions(studentId: string | undefined): MarkActions {
  const input = ofStudent(studentId);
  const { toast } = useToast();
  const { user } = useMe();
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const settled = {
    onSettled: () => {
      // What comes back before the last of several fields is written would undo the others on the screen.
      if (queryClient.isMutating({ mutationKey: marksKey }) > 1) return;
      void utils.marks.list.invalidate(input);
      refresh();
    },
  };
  const save = trpc.marks.save.useMutation(settled);
  const remove = trpc.marks.remove.useMutation(settled);
  const confirm = trpc.marks.confirm.useMutation(settled);

  const show = async (change: (line: MarkLine) => MarkLine) => {
    await utils.marks.list.cancel(input);
    utils.marks.list.setData(input, (before?: BacMarks) =>
      before === undefined ? undefined : { ...before, lines: before.lines.map(change) },
    );
  };

  const showMark = (code: string, period: MarkPeriod, mark: DeclaredMark | undefined) =>
    show((line) => {
      if (line.code !== code) return line;
      const others = line.marks.filter((one) => one.period !== period);
      return { ...line, marks: mark === undefined ? others : [...others, mark] };
    });

  return {
    async put({ code, label, marks }, period, mark) {
      const before = marks.find((one) => one.period === period);
      const declared: DeclaredMark | undefined =
        mark === null
          ? undefined
          : {
              ...{ period, mark, status: 'Déclaré', confirmed_by: null, confirmed_at: null },
              declared_by: { first_name: user.first_name, role: user.role },
              updated_at: new Date().toISOString(),
            };
      await showMark(code, period, declared);
      try {
        if (mark === null) await remove.mutateAsync({ ...input, code, period });
        else await save.mutateAsync({ ...input, code, period, mark });
        return null;
      } catch (error) {
        await showMark(code, period, before);
        const { message } = refusalOf(error);
        const still = before === undefined ? 'Elle reste sans note.' : `Elle reste à ${decimal(before.mark, 2)}.`;
        toast({ title: `${label} : note non enregistrée`, description: `${message} ${still}`, tone: 'danger' });
        return message;
      }
    },
    confirm(lines) {
      const marks = lines.flatMap(({ code, marks: all }) =>
        all.flatMap(({ period, mark, status }) => (status === 'Déclaré' ? [{ code, period, mark }] : [])),
      );
      if (marks.length === 0 || confirm.isPending) return;
      confirm.mutate(
        { ...input, marks },
        {
          onSuccess: () =>
            toast({
              title: `${countOf(marks.length, 'note')} ${plural(marks.length, 'confirmée')}`,
              tone: 'success',
            }),
          onError: (error) =>
            toast({ title: 'Rien n’a été confirmé', description: refusalOf(error).message, tone: 'danger' }),
        },
      );
    },
    isConfirming: confirm.isPending,
  };
}
