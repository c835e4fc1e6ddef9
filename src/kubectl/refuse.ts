import { PodwrightError } from '../errors';

/**
 * The error for what kubectl itself refuses.
 * @param message what is wrong; a value that may be secret does not belong here
 * @param fix what to type instead
 */
export function refusal(message: string, fix?: string): PodwrightError {
  return new PodwrightError({ code: 'INVALID_ARGUMENT', message, fix });
}
