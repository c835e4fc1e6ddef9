import { fieldsOf, objectsOf, textOf } from '../../manifest/fields';
import { mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { containersIn, inContainers } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with variables. */
export const ENV_MISTAKES: Readonly<Record<string, Words>> = {
  'decode-number-in-string': {
    en: 'The value of a variable is text, and YAML reads digits without quotes as a number. The API server cannot read the Pod and refuses it; quotes make text of the digits.',
    ko: '환경 변수의 값은 문자열인데, YAML은 따옴표 없는 숫자를 숫자로 읽습니다. API 서버가 Pod를 읽지 못해 거부하므로 따옴표로 감싸야 합니다.',
  },
  'decode-bool-in-string': {
    en: 'Without quotes, YAML takes `true`, `false`, `yes` and `on` for truth values, and a variable holds text only. The API server refuses the Pod until the value is in quotes.',
    ko: '따옴표 없이 쓴 `true`, `false`, `yes`, `on` 등은 YAML에서 참/거짓 값이 됩니다. 환경 변수에는 문자열만 넣을 수 있으므로 따옴표로 감싸지 않으면 API 서버가 Pod를 거부합니다.',
  },
  'decode-type': {
    en: '`env` is a list, and each item has a `name` and a `value`; here it is written as a map of names to values, the way ConfigMaps have their `data`. The API server cannot read that and refuses the Pod.',
    ko: '`env` 필드는 목록이며 항목마다 `name`, `value` 필드가 있습니다. ConfigMap의 `data`처럼 이름과 값을 바로 나열하면 API 서버가 읽지 못하고 Pod를 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'A variable has the fields `name`, `value` and `valueFrom`, and no other. `kubectl` refuses the misspelt one; where nobody checks, the field is dropped and the program finds its variable empty.',
    ko: '환경 변수의 필드는 `name`, `value`, `valueFrom` 세 가지뿐입니다. 철자가 틀린 필드는 `kubectl` 명령이 거부하며, 검사를 끄면 필드가 버려져 프로그램에는 빈 값이 전달됩니다.',
  },
  'env-name-required': {
    en: 'An item of `env` has no `name`, so nobody could say which variable gets the value. The API server refuses the Pod with "Required value".',
    ko: '`env` 항목에 `name` 필드가 없으면 값을 어느 변수에 넣을지 알 수 없습니다. API 서버가 "Required value"라고 답하며 Pod를 거부합니다.',
  },
  'env-name-strict': {
    en: 'The name of a variable has letters, digits, `_`, `-` and `.`, and begins with no digit. A space or a digit in front is refused by the API server; by custom, names are upper case with `_`.',
    ko: '환경 변수 이름에는 영문자, 숫자, `_`, `-`, `.` 문자만 쓸 수 있고 숫자로 시작할 수 없습니다. 공백이 있거나 숫자로 시작하면 API 서버가 거부합니다. 보통 대문자와 `_` 문자로 씁니다.',
  },
  'env-value-and-from': {
    en: 'A variable has a `value` of its own or takes it from somewhere with `valueFrom`. With both, it is not clear which one counts, and the API server refuses the Pod.',
    ko: '환경 변수의 값은 `value`에 직접 쓰거나 `valueFrom` 필드로 가져오거나 둘 중 하나만 할 수 있습니다. 둘 다 쓰면 어느 값이 맞는지 알 수 없어 API 서버가 Pod를 거부합니다.',
  },
  'unique-env': {
    en: 'The same variable is set twice in one container. The API server accepts it, and the last one wins: the first value is lost without a word.',
    ko: '한 컨테이너에서 같은 환경 변수를 두 번 정의했습니다. API 서버는 받아들이지만 마지막 값만 남고, 처음 값은 아무 알림 없이 사라집니다.',
  },
  'match-variable-reference': {
    en: '`$(NAME)` is replaced only where the variable stands further up in `env`. Here it stands below, or is called otherwise, so the program gets the text `$(NAME)` as it is written.',
    ko: '`$(NAME)` 표현은 그 변수가 `env` 목록에서 더 위에 있을 때만 값으로 바뀝니다. 아래쪽에 있거나 이름이 다르면 프로그램은 `$(NAME)` 글자를 그대로 받습니다.',
  },
};

/** The slips that people make with variables. */
export const ENV_BREAKS = breaking(
  mutationGroup(inContainers('env'), {
    *'decode-number-in-string'({ path, fields }) {
      if (/^[1-9]\d*$/.test(textOf(fields.value) ?? '')) yield put([...path, 'value'], Number(fields.value));
    },
    *'decode-bool-in-string'({ path, fields: { value } }) {
      if (value === 'true' || value === 'false') yield put([...path, 'value'], value === 'true');
    },
    *'decode-unknown-field'({ path, fields: { name, value, valueFrom, ...others } }) {
      if (value !== undefined) yield put(path, { name, val: value, ...others });
      if (valueFrom !== undefined) yield put(path, { name, ...fieldsOf(valueFrom), ...others });
    },
    *'env-name-required'({ path, fields: { name, ...others }, container }) {
      if (!isReferred(container.container, name)) yield put(path, others);
    },
    *'env-name-strict'({ path, fields: { name }, container }) {
      if (isReferred(container.container, name)) return;
      const [first, ...others] = String(name).split('_');
      yield put([...path, 'name'], others.length > 0 ? `${first} ${others.join('_')}` : `1${name}`);
    },
    *'env-value-and-from'({ path, fields }) {
      if (fields.valueFrom !== undefined) yield put([...path, 'value'], 'default');
    },
  }),
  mutationGroup(containersIn, {
    *'decode-type'({ path, fields }) {
      const env = objectsOf(fields.env).map(([variable]) => variable);
      if (env.length === 0 || env.some(({ value }) => value === undefined)) return;
      yield put([...path, 'env'], Object.fromEntries(env.map(({ name, value }) => [name, value])));
    },
    *'unique-env'({ path, fields }) {
      const env = objectsOf(fields.env).map(([variable]) => variable);
      const [first] = env;
      if (first?.value === undefined || isReferred(fields, first.name)) return;
      yield put([...path, 'env'], [...env, { name: first.name, value: `${first.value}2` }]);
    },
    *'match-variable-reference'({ path, fields }) {
      const env = objectsOf(fields.env).map(([variable]) => variable);
      if (fields.envFrom !== undefined) return;
      for (const variable of env.slice(1)) {
        if (!/\$\(\w+\)/.test(textOf(variable.value) ?? '')) continue;
        yield put([...path, 'env'], [variable, ...env.filter((other) => other !== variable)]);
      }
    },
  }),
);

/** Whether the container makes something of the variable. */
function isReferred(container: unknown, name: unknown): boolean {
  return JSON.stringify(container).includes(`$(${name})`);
}
