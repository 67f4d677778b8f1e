import { useSendCopies } from './send-copies.ts';

/** What an earlier visit, or a network that was lost, could not give the campus leaves when it can. */
export default function UnsentCopies() {
  useSendCopies();
  return null;
}
