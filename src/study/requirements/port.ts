import { objectsOf, textOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { name, oneOf, optional, portNumber, shape } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, words } from './wording';

const SHAPE = shape<RequirementOf<'port'>>({
  sort: oneOf('port'),
  target: TARGET,
  container: name,
  port: portNumber,
  name: optional(name),
  protocol: optional(oneOf('TCP', 'UDP', 'SCTP')),
});

/** A port that a container declares. */
export const port: RequirementSort<'port'> = {
  sort: 'port',
  problem: (value) => SHAPE(value, ''),
  asks({ target, container, port: number, name, protocol }, language) {
    const it = containerOf(target, container);
    const of = protocol === undefined ? words('', '') : words(` (${protocol})`, `(${protocol})`);
    return {
      en: `Declare port ${number}${of.en} for ${it.en}${name === undefined ? '' : `, and name the port ${code(name)}`}.`,
      ko: `${it.ko}에 포트 ${number}번${of.ko}을 선언하세요.${name === undefined ? '' : ` 포트 이름은 ${code(name)}입니다.`}`,
    }[language];
  },
  grade({ target, container, port: number, name, protocol = 'TCP' }, answer) {
    return gradeContainer(target, container, answer, ({ container: fields }) => {
      const it = code(container);
      const ports = objectsOf(fields.ports).map(([declared]) => declared);
      const same = ports.filter(({ containerPort }) => containerPort === number);
      if (same.length === 0) {
        return ports.length === 0
          ? words(`Container ${it} declares no port yet`, `컨테이너 ${it}에 선언된 포트가 아직 없습니다`)
          : words(`Container ${it} declares another port`, `컨테이너 ${it}에 다른 포트가 선언되어 있습니다`);
      }
      const right = same.filter((declared) => (textOf(declared.protocol) ?? 'TCP') === protocol);
      if (right.length === 0) {
        return words(
          `Container ${it} declares port ${number} for another protocol`,
          `컨테이너 ${it}의 포트 ${number}번 프로토콜이 다릅니다`,
        );
      }
      if (name === undefined || right.some((declared) => declared.name === name)) return undefined;
      return words(
        `Port ${number} of container ${it} has ${right.some((declared) => textOf(declared.name) !== undefined) ? 'another name' : 'no name'}`,
        `컨테이너 ${it}의 포트 ${number}번 이름이 없거나 다릅니다`,
      );
    });
  },
};
