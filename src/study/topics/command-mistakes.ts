import { itemsOf, textOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { containersIn } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with commands. */
export const COMMAND_MISTAKES: Readonly<Record<string, Words>> = {
  'valid-command': {
    en: 'The whole command line stands in one item, so the runtime looks for a program with spaces in its name. The container ends at once with `StartError`, "no such file or directory": each word belongs in an item of its own, or a shell has to read the line.',
    ko: '명령 전체를 항목 하나에 썼기 때문에 컨테이너 런타임은 공백까지 포함한 이름의 프로그램을 찾습니다. 컨테이너는 `StartError` 상태로 바로 끝납니다. 단어마다 항목을 나누거나 셸에 스크립트로 넘겨야 합니다.',
  },
  'no-split-script': {
    en: 'After `-c`, a shell reads exactly one item as its script; the items behind it are only parameters `$0`, `$1` … of the script. So a part of the command is not run, and nobody says so: the script must be one text.',
    ko: '`-c` 뒤의 항목 하나만 셸이 스크립트로 읽고, 그 뒤의 항목은 `$0`, `$1` 같은 매개변수가 됩니다. 명령의 일부가 알림 없이 실행되지 않으므로 스크립트는 문자열 하나로 써야 합니다.',
  },
  'decode-type': {
    en: '`command` and `args` are lists of words, also where there is just one. A plain text, as one would type it in a terminal, cannot be read as a list, and the API server refuses the Pod.',
    ko: '`command`, `args` 필드는 단어가 하나뿐이어도 목록입니다. 터미널에 입력하듯 문자열로 쓰면 API 서버가 목록으로 읽지 못하고 Pod를 거부합니다.',
  },
  'decode-number-in-string': {
    en: 'Each word of a command is text. YAML reads `3600` without quotes as a number, and the API server refuses the Pod; write `"3600"`.',
    ko: '명령의 단어는 모두 문자열입니다. YAML은 따옴표 없는 `3600` 같은 값을 숫자로 읽으므로 API 서버가 Pod를 거부합니다. `"3600"` 형태로 따옴표를 붙입니다.',
  },
  'decode-bool-in-string': {
    en: 'Each word of a command is text. YAML reads `true`, `yes` and `on` without quotes as truth values, and the API server refuses the Pod.',
    ko: '명령의 단어는 모두 문자열입니다. YAML은 따옴표 없는 `true`, `yes`, `on` 등을 참/거짓 값으로 읽으므로 API 서버가 Pod를 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The fields are called `command` and `args`; `entrypoint` and `cmd` are the words of Docker, and `comand` or `arg` are slips. `kubectl` refuses them; unchecked, the container would run what its image says instead.',
    ko: '필드 이름은 `command`, `args` 두 가지입니다. `entrypoint`, `cmd` 같은 이름은 Docker의 용어이고 `comand`, `arg` 같은 철자는 오타입니다. `kubectl` 명령은 거부하며, 검사를 끄면 이미지에 정해진 명령이 대신 실행됩니다.',
  },
  'match-variable-reference': {
    en: 'In `command` and `args`, `$(NAME)` is replaced by the value of a variable of this container. Here no variable is called so, so the program gets the text `$(NAME)` itself.',
    ko: '`command`, `args` 안의 `$(NAME)` 표현은 같은 컨테이너의 환경 변수 값으로 바뀝니다. 그런 이름의 변수가 없으면 프로그램은 `$(NAME)` 글자를 그대로 받습니다.',
  },
  'valid-working-dir': {
    en: 'The folder in which the program starts is an absolute path in the container, beginning with `/`. The API server accepts a relative one, but the runtime cannot start the container.',
    ko: '`workingDir`에는 `/` 기호로 시작하는 컨테이너 안의 절대 경로를 씁니다. 상대 경로도 API 서버는 받아들이지만 컨테이너 런타임이 컨테이너를 시작하지 못합니다.',
  },
};

/** The slips that people make with commands. */
export const COMMAND_BREAKS = breaking(
  mutationGroup(containersIn, {
    *'valid-command'({ path, fields }) {
      const words = [...itemsOf(fields.command), ...itemsOf(fields.args)].map(String);
      // A script has more spaces than one could take for words.
      if (fields.command === undefined || words.length < 2 || words.some((word) => /\s|^\/.*\//.test(word))) return;
      yield [put([...path, 'command'], [words.join(' ')]), drop([...path, 'args'])];
    },
    *'no-split-script'({ path, fields }) {
      const command = itemsOf(fields.command).map(String);
      const list = command.includes('-c') ? 'command' : 'args';
      const words = itemsOf(fields[list]).map(String);
      const place = words.indexOf('-c');
      const script = words[place + 1];
      if (place < 0 || script === undefined || !/sh$/.test(command[0] ?? '') || !/ /.test(script)) return;
      if (/[$\n]/.test(script.split(' ')[0] ?? '')) return;
      yield put([...path, list], [...words.slice(0, place + 1), ...script.split(' ')]);
    },
    *'decode-type'({ path, fields }) {
      for (const list of ['command', 'args']) {
        const words = itemsOf(fields[list]).map(String);
        if (words.length > 0) yield put([...path, list], words.join(' '));
      }
    },
    *'decode-number-in-string'({ path, fields }) {
      for (const list of ['command', 'args']) {
        for (const [index, word] of itemsOf(fields[list]).entries()) {
          if (/^[1-9]\d*$/.test(String(word))) yield put([...path, list, index], Number(word));
        }
      }
    },
    *'decode-bool-in-string'({ path, fields }) {
      for (const [index, word] of itemsOf(fields.args).entries()) {
        if (/^(?:true|yes|on)$/.test(String(word))) yield put([...path, 'args', index], true);
      }
    },
    *'decode-unknown-field'({ path, fields }) {
      const slips = { command: ['comand', 'entrypoint'], args: ['arg', 'cmd'] };
      for (const [field, names] of Object.entries(slips)) {
        if (fields[field] === undefined) continue;
        for (const name of names) yield [drop([...path, field]), put([...path, name], fields[field])];
      }
    },
    *'match-variable-reference'({ path, fields }) {
      for (const [index, word] of itemsOf(fields.args).entries()) {
        const found = /\$\((\w+)\)/.exec(textOf(word) ?? '');
        const name = found?.[1];
        if (name === undefined || name.length < 4) continue;
        // One letter is missing.
        yield put([...path, 'args', index], String(word).replace(`$(${name})`, `$(${name.slice(0, -1)})`));
      }
    },
    *'valid-working-dir'({ path, fields }) {
      const folder = textOf(fields.workingDir);
      if (folder?.startsWith('/')) yield put([...path, 'workingDir'], folder.slice(1));
    },
  }),
);
