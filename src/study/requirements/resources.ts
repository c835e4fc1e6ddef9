import { parseQuantity, type Quantity } from '../../kubernetes/quantity';
import { fieldsOf, isFields } from '../../manifest/fields';
import type { Words } from '../language';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { type Check, mapOf, name, oneOf, optional, shape, word } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, listed, resourceWords, words } from './wording';

const amount: Check = (value, at) =>
  name(value, at) ?? (parseQuantity(value as string) ? undefined : `${JSON.stringify(at)} is no quantity`);

const SHAPE = shape<RequirementOf<'resources'>>({
  sort: oneOf('resources'),
  target: TARGET,
  container: name,
  requests: optional(mapOf(amount, word)),
  limits: optional(mapOf(amount, word)),
});

/** What a container asks for, and what it may not exceed. */
export const resources: RequirementSort<'resources'> = {
  sort: 'resources',
  problem(value) {
    const problem = SHAPE(value, '');
    if (problem !== undefined) return problem;
    return value.requests || value.limits ? undefined : 'There are neither "requests" nor "limits"';
  },
  asks({ target, container, requests, limits }, language) {
    const it = containerOf(target, container);
    const asked = requests && amounts(requests);
    const most = limits && amounts(limits);
    const en = asked
      ? `Request ${asked.en} for ${it.en}${most ? `, and limit it to ${most.en}` : ''}.`
      : `Limit ${it.en} to ${most?.en}.`;
    const ko = [asked && `요청(request) ${asked.ko}`, most && `제한(limit) ${most.ko}`].filter(Boolean);
    return { en, ko: `${it.ko}에 리소스를 설정하세요: ${ko.join('; ')}.` }[language];
  },
  grade({ target, container, ...asked }, answer) {
    return gradeContainer(target, container, answer, ({ container: fields }) => {
      const written = fieldsOf(fields.resources);
      for (const level of LEVELS) {
        for (const [resource, wanted] of Object.entries(asked[level] ?? {})) {
          // A limit stands for a request that is missing.
          const own = amountOf(written[level], resource);
          const got = own ?? (level === 'requests' ? amountOf(written.limits, resource) : undefined);
          const problem = compared(got, own === undefined, wanted, resource, level);
          if (problem)
            return words(`Container ${code(container)} ${problem.en}`, `컨테이너 ${code(container)}: ${problem.ko}`);
        }
      }
      return undefined;
    });
  },
};

const LEVELS = ['requests', 'limits'] as const;

function amounts(list: Readonly<Record<string, string>>): Words {
  return words(
    listed(Object.entries(list).map(([resource, value]) => `${code(value)} of ${resourceWords(resource).en}`)).en,
    listed(Object.entries(list).map(([resource, value]) => `${resourceWords(resource).ko} ${code(value)}`)).ko,
  );
}

function amountOf(list: unknown, resource: string): Quantity | undefined {
  if (!isFields(list) || !Object.hasOwn(list, resource)) return undefined;
  const value = list[resource];
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}

function compared(
  got: Quantity | undefined,
  isAbsent: boolean,
  wanted: string,
  resource: string,
  level: (typeof LEVELS)[number],
): Words | undefined {
  const noun = level === 'requests' ? words('request', '요청(request)') : words('limit', '제한(limit)');
  const it = resourceWords(resource);
  const order = got?.compare(parseQuantity(wanted) as Quantity);
  if (order === 0) return undefined;
  if (got === undefined) {
    return words(`has no ${noun.en} of ${it.en} yet`, `${it.ko} ${noun.ko} 값이 아직 없습니다`);
  }
  if (isAbsent) {
    return words(
      `has no ${noun.en} of ${it.en}, so its limit counts as one, which is another amount`,
      `${it.ko} ${noun.ko} 값이 없어 제한(limit) 값이 대신 적용되는데, 문제와 다릅니다`,
    );
  }
  return order === 1
    ? words(`has a larger ${noun.en} of ${it.en} than asked for`, `${it.ko} ${noun.ko} 값이 문제보다 큽니다`)
    : words(`has a smaller ${noun.en} of ${it.en} than asked for`, `${it.ko} ${noun.ko} 값이 문제보다 작습니다`);
}
