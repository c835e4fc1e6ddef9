import { wrongByteIn } from '../../manifest/utf8';
import type { AllowanceComments } from '../../manifest/yaml-allowances';
import { YamlSource } from '../../manifest/yaml-source';

/** A file of an answer, as text or as bytes that nobody has looked at. */
export type AnswerFile = { readonly name: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

/** A text of an answer, in which no comment can allow what is found. */
class AnswerSource extends YamlSource {
  override get allowanceComments(): AllowanceComments {
    return { allowed: new Map(), mistakes: [] };
  }
}

/** The objects of a file, and what cannot be read of it. */
export function answerSource(file: AnswerFile): YamlSource {
  if ('text' in file) return new AnswerSource(file.text);
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  return wrongByteIn(bytes) ? YamlSource.of(bytes) : new AnswerSource(bytes.toString('utf8'));
}

/** How large a file is, in bytes. */
export function sizeOf(file: AnswerFile): number {
  return 'text' in file ? Buffer.byteLength(file.text) : file.bytes.byteLength;
}
