import { createFileRoute, redirect } from '@tanstack/react-router';
import { ParcoursupPage } from '#features/parcoursup/parcoursup-page.tsx';
import { readParcoursup } from '#features/parcoursup/read-parcoursup.ts';

export const Route = createFileRoute('/_campus/dashboard/parcoursup')({
  // What asks for this page's data comes with the page: the first screen does not carry it.
  codeSplitGroupings: [['component', 'loader']],
  loader: ({ context: { me, utils } }) => {
    if (me.user.role !== 'student') throw redirect({ to: '/eleves', replace: true });
    return readParcoursup(utils, undefined);
  },
  component: Own,
});

function Own() {
  return <ParcoursupPage studentId={undefined} />;
}
