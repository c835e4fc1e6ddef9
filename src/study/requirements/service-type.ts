import { fieldsOf, textOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, shape } from './shape';
import { gradeObject, TARGET } from './subject';
import { code, objectOf, words } from './wording';

const SHAPE = shape<RequirementOf<'service-type'>>({
  sort: oneOf('service-type'),
  target: TARGET,
  type: oneOf('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'Headless'),
});

/** How a Service is reached. */
export const serviceType: RequirementSort<'service-type'> = {
  sort: 'service-type',
  problem: (value) => SHAPE(value, ''),
  asks({ target, type }, language) {
    const it = objectOf(target);
    if (type === 'Headless') {
      return {
        en: `Make ${it.en} headless: it has no IP address of its own, and its DNS name leads to the Pods directly.`,
        ko: `${it.ko}에 헤드리스(headless) 방식을 사용하세요. 자체 IP 주소 없이 DNS 이름이 바로 Pod를 가리켜야 합니다.`,
      }[language];
    }
    return {
      en: `Use the type ${code(type)} for ${it.en}.`,
      ko: `${it.ko}에 ${code(type)} 타입을 사용하세요.`,
    }[language];
  },
  grade({ target, type }, answer) {
    return gradeObject(target, answer, ({ manifest }) => {
      const spec = fieldsOf(manifest.spec);
      const written = textOf(spec.type) ?? 'ClusterIP';
      const isHeadless = written === 'ClusterIP' && spec.clusterIP === 'None';
      const got = isHeadless ? 'Headless' : written;
      if (got === type) return undefined;
      const it = objectOf(target);
      if (type === 'Headless') {
        return words(`${it.en} gets an IP address of its own`, `${it.ko}에 자체 IP 주소가 할당됩니다`);
      }
      return isHeadless
        ? words(`${it.en} has no IP address of its own`, `${it.ko}에 자체 IP 주소가 없습니다`)
        : words(`${it.en} is of another type`, `${it.ko}의 타입이 다릅니다`);
    });
  },
};
