import { sortedMap } from '../kubernetes/go-json';
import { refusal } from './refuse';

/**
 * The labels of `a=1,b=2`.
 * @param flag its name, for messages
 */
export function labelsOf(text: string, flag: string): Record<string, string> {
  const pairs = text.split(',').map((pair, index) => {
    const [key = '', value, ...more] = pair.split('=');
    const where = `Label ${index + 1} of "--${flag}"`;
    if (value === undefined || more.length > 0) {
      throw refusal(`${where}, "${pair}", is not of the form key=value`, `Write --${flag}=app=web,tier=front`);
    }
    if (key === '') throw refusal(`${where}, "${pair}", has no key`, `Write --${flag}=app=web,tier=front`);
    return [key, value] as const;
  });
  return sortedMap(pairs);
}

/**
 * The entries of flags of the form `key=value`, where the value may have any character.
 * @param flag its name, for messages
 */
export function entriesOf(texts: readonly string[], flag: string): Record<string, string> {
  const entries = texts.map((text, index) => {
    const equals = text.indexOf('=');
    if (equals < 1) {
      throw refusal(
        `"--${flag}" number ${index + 1} has no ${equals < 0 ? '"="' : 'key before "="'}`,
        `Write --${flag}=key=value`,
      );
    }
    return [text.slice(0, equals), text.slice(equals + 1)] as const;
  });
  return sortedMap(entries);
}
