import { parseQuantity } from '../../kubernetes/quantity';
import { fieldsOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put, type Steps } from '../../mutations/mutation';
import { containerSites } from '../../mutations/site';
import type { Words } from '../language';
import { breaking } from './breaking';

/** What goes wrong with requests and limits. */
export const RESOURCES_MISTAKES: Readonly<Record<string, Words>> = {
  'res-request-le-limit': {
    en: 'A request is more than the limit: the container would be promised what it may never use. The API server refuses the Pod; mostly the two were swapped, or the units differ.',
    ko: '요청량이 제한보다 큽니다. 쓸 수 없는 양을 보장하라는 뜻이 되므로 API 서버가 Pod를 거부합니다. 대개 둘을 바꿔 썼거나 단위가 다른 것입니다.',
  },
  'decode-quantity': {
    en: 'An amount is a number with a unit that Kubernetes knows right behind it: `Mi`, `Gi`, `M`, `G`, or `m` for CPU. `MB`, `GB` and a space before the unit cannot be read, and the API server refuses the Pod.',
    ko: '리소스의 양은 숫자 바로 뒤에 `Mi`, `Gi`, `M`, `G` 또는 CPU의 `m` 등 정해진 단위를 붙여 씁니다. `MB`, `GB` 같은 단위나 단위 앞의 공백은 읽을 수 없어 API 서버가 Pod를 거부합니다.',
  },
  'res-name-standard': {
    en: 'Kubernetes knows the resources `cpu`, `memory` and `ephemeral-storage`; those of vendors have a domain, as `nvidia.com/gpu`. A short name of another kind is refused by the API server.',
    ko: '도메인 없이 쓸 수 있는 리소스는 `cpu`, `memory`, `ephemeral-storage` 등이며, 그 밖의 리소스에는 `nvidia.com/gpu`처럼 도메인을 붙입니다. 다른 짧은 이름은 API 서버가 거부합니다.',
  },
  'decode-unknown-field': {
    en: '`resources` has the fields `requests` and `limits`, both with an "s", and the amounts stand in those two. `kubectl` refuses others; unchecked, they would be dropped, and the container would have no limit at all.',
    ko: '`resources` 아래에는 끝에 s가 붙은 `requests`, `limits` 필드가 있고, 양은 그 안에 씁니다. `kubectl` 명령은 다른 필드를 거부하며, 검사를 끄면 버려져 아무 제한도 없게 됩니다.',
  },
  'valid-memory-limit': {
    en: 'A number without a unit means bytes. The API server accepts it, but as a limit so few bytes are not enough for any process, and the container cannot start or is ended at once (`OOMKilled`); as a request they reserve next to nothing. Write `Mi` behind the number.',
    ko: '단위가 없는 숫자는 바이트를 뜻합니다. API 서버는 받아들이지만, 제한이 이렇게 작으면 컨테이너가 시작하지 못하거나 바로 `OOMKilled` 상태로 끝나고, 요청이 이렇게 작으면 거의 아무것도 보장받지 못합니다. 숫자 뒤에 `Mi` 단위를 붙입니다.',
  },
  'no-fractional-bytes': {
    en: 'Behind an amount of memory, `m` means a thousandth of a byte, not a megabyte; it is a unit for CPU. The API server accepts it, and what is left is next to nothing: `Mi` was meant.',
    ko: '메모리 뒤의 `m` 단위는 메가바이트가 아니라 1000분의 1바이트를 뜻합니다. CPU에 쓰는 단위입니다. API 서버는 받아들이지만 거의 0에 가까운 양이 됩니다. `Mi` 단위를 써야 합니다.',
  },
  'valid-cpu-request': {
    en: 'A number without `m` counts whole CPUs, and no node has that many. The API server accepts it, but the scheduler finds no node, and the Pod stays `Pending`; a quarter of a CPU is `250m` or `0.25`.',
    ko: '`m` 단위가 없는 숫자는 코어 수를 뜻하는데, 그만큼의 CPU를 가진 노드는 없습니다. API 서버는 받아들이지만 스케줄러가 노드를 찾지 못해 Pod는 `Pending` 상태로 남습니다. 코어의 4분의 1은 `250m` 또는 `0.25`입니다.',
  },
  'res-nonnegative': {
    en: 'An amount is 0 or more; less than nothing can neither be promised nor used up. The API server refuses the Pod.',
    ko: '리소스의 양은 0 이상이어야 합니다. 음수는 보장할 수도 제한할 수도 없으므로 API 서버가 Pod를 거부합니다.',
  },
};

interface AmountSite {
  readonly path: Steps;
  readonly list: 'requests' | 'limits';
  readonly name: string;
  readonly amount: string;
  /** What the other list has of the same. */
  readonly other: unknown;
}

/** The amounts of containers that are written as text. */
function* amounts(manifest: Manifest): Iterable<AmountSite> {
  for (const { path, container } of containerSites(manifest)) {
    const { requests, limits } = fieldsOf(container.resources);
    for (const [list, others] of [
      ['requests', limits],
      ['limits', requests],
    ] as const) {
      for (const [name, value] of Object.entries(fieldsOf(fieldsOf(container.resources)[list]))) {
        const amount = textOf(value);
        if (amount === undefined) continue;
        yield { path: [...path, 'resources', list, name], list, name, amount, other: fieldsOf(others)[name] };
      }
    }
  }
}

function* resources(manifest: Manifest) {
  for (const { path, container } of containerSites(manifest)) {
    const fields = fieldsOf(container.resources);
    if (container.resources !== undefined) yield { path: [...path, 'resources'], fields };
  }
}

/** The slips that people make with requests and limits. */
export const RESOURCES_BREAKS = breaking(
  mutationGroup(resources, {
    *'res-request-le-limit'({ path, fields: { requests, limits, ...others } }) {
      const isLess = Object.entries(fieldsOf(requests)).some(([name, amount]) => {
        const [request, limit] = [amount, fieldsOf(limits)[name]].map((one) => parseQuantity(textOf(one) ?? ''));
        return request && limit && request.compare(limit) < 0;
      });
      if (isLess) yield put(path, { ...others, requests: limits, limits: requests });
    },
    *'decode-unknown-field'({ path, fields }) {
      for (const list of ['requests', 'limits']) {
        if (fields[list] === undefined) continue;
        yield [drop([...path, list]), put([...path, list.slice(0, -1)], fields[list])];
      }
      const { requests, limits } = fields;
      if (limits === undefined && requests !== undefined) yield put(path, requests);
    },
  }),
  mutationGroup(amounts, {
    *'decode-quantity'({ path, name, amount }) {
      if (name === 'memory' && /i$/.test(amount)) yield put(path, amount.replace(/i$/, 'B'));
      if (name === 'memory' && /i$/.test(amount)) yield put(path, amount.replace(/(\D+)$/, ' $1'));
    },
    *'res-name-standard'({ path, name, amount }) {
      if (name === 'memory') yield [drop(path), put([...path.slice(0, -1), 'mem'], amount)];
    },
    *'valid-memory-limit'({ path, list, name, amount, other }) {
      if (name === 'memory' && /^\d{2,4}Mi$/.test(amount) && (list === 'requests' || other === undefined)) {
        yield put(path, amount.slice(0, -2));
      }
    },
    *'no-fractional-bytes'({ path, list, name, amount, other }) {
      // A thousand thousandths are a whole byte.
      if (name === 'memory' && /^\d+(?<!000)Mi$/.test(amount) && (list === 'requests' || other === undefined)) {
        yield put(path, `${amount.slice(0, -2)}m`);
      }
    },
    *'valid-cpu-request'({ path, name, amount, other }) {
      if (name === 'cpu' && /^\d{3,4}m$/.test(amount) && other === undefined) yield put(path, amount.slice(0, -1));
    },
    *'res-nonnegative'({ path, list, amount, other }) {
      if (list === 'requests' || other === undefined) yield put(path, `-${amount}`);
    },
  }),
);
