import { isAdmitted } from '../../src/admission';
import type { OurError } from './our-errors';
import type { Question } from './questions/question';
import type { Cause, Verdict } from './verdict';

/** How a server and we stand to a manifest. */
export type Outcome =
  | 'both accept'
  | 'both reject'
  /** The first promise is broken: it rejects what we find no error in. */
  | 'only the server rejects'
  /** The second promise is broken: it accepts what our checks of structure and admission reject. */
  | 'only we reject';

/** What a server and we say of one manifest. */
export interface Comparison {
  readonly question: Question;
  readonly verdict: Verdict;
  /** The errors of all our layers. */
  readonly errors: readonly OurError[];
  readonly outcome: Outcome;
  /** The server's causes that name a field, and those of them whose field is among ours. */
  readonly paths: { readonly named: number; readonly ours: number };
}

/** The kinds that our checks of admission know, by which agreement is judged. */
export function isCompared({ kind }: Question): boolean {
  return ['v1', 'apps/v1', 'batch/v1'].some((apiVersion) => isAdmitted(apiVersion, kind));
}

/** Compares what a server says with what we say. Only rules may find errors in what the server accepts. */
export function compare(question: Question, verdict: Verdict, errors: readonly OurError[]): Comparison {
  const named = causesOf(verdict).filter(({ path }) => path !== '');
  return {
    question,
    verdict,
    errors,
    outcome: outcomeOf(verdict, errors),
    paths: { named: named.length, ours: named.filter(({ path }) => errors.some((error) => isAt(error, path))).length },
  };
}

function outcomeOf({ accepted }: Verdict, errors: readonly OurError[]): Outcome {
  if (!accepted) return errors.length === 0 ? 'only the server rejects' : 'both reject';
  return errors.some(isRefusal) ? 'only we reject' : 'both accept';
}

/** Whether an error says that the server rejects the object. */
export function isRefusal({ layer }: OurError): boolean {
  return layer !== 'rule';
}

/** Whether an error is at the field that the server names. */
export function isAt({ paths }: OurError, path: string): boolean {
  // A value of a wrong type is named without the places in lists.
  return paths.includes(path) || paths.some((own) => own.replaceAll(/\[\d+\]/g, '') === path);
}

/** Why a server rejects: for what lists no causes, the whole message is one. */
export function causesOf({ accepted, causes, reason = '', message = '' }: Verdict): readonly Cause[] {
  if (accepted || causes.length > 0) return causes;
  return [{ type: reason, path: '', message }];
}
