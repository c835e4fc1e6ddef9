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
    paths: { named: named.length, ours: named.filter((cause) => errors.some((error) => isAt(error, cause))).length },
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

/** Whether an error is at the field that a cause of the server names. */
export function isAt({ paths }: OurError, { type, path }: Cause): boolean {
  if (path === '') return false;
  if (paths.includes(path)) return true;
  // Of two keys the server names the key alone.
  if (type === 'Duplicate field') return paths.some((own) => own.endsWith(`.${path}`) || own.endsWith(`[${path}]`));
  // Of a wrong type it names neither places in lists nor keys of maps, but types that are part of others.
  return type === 'Wrong type' && paths.some((own) => withoutPlaces(own) === path.replaceAll(/\b[A-Z]\w+\./g, ''));
}

function withoutPlaces(path: string): string {
  return path.replaceAll(/\[[^\]]*\]/g, '');
}

/** Why a server rejects: for what lists no causes, the whole message is one. */
export function causesOf({ accepted, causes, reason = '', message = '' }: Verdict): readonly Cause[] {
  if (accepted || causes.length > 0) return causes;
  return [{ type: reason, path: '', message }];
}
