import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { overviewPicture, podPicture, wholePicture } from '../../../src/outputs/diagram/pictures';
import type { Picture } from '../../../src/outputs/diagram/subject';
import { subjectOf, subjectOfDocuments, subjectOfYaml } from './subject-of';
import { xmlFault } from './well-formed';

const CKA = [
  '001-cka-pod/init-container.yaml',
  '001-cka-pod/multi-container.yaml',
  '001-cka-pod/secret-env.yaml',
  '001-cka-pod/user-info.yaml',
];

describe('a picture', () => {
  test.each(['000-what-is-a-pod', '001-cka-pod', '003-sunbeen-pod', '004-pod', 'corrected/001-cka-pod'])(
    'of all examples of %s is well-formed and says what is in it',
    async (folder) => {
      const files = readdirSync(path.join(__dirname, '../../documents', folder)).filter((file) =>
        file.endsWith('.yaml'),
      );
      const subject = subjectOfDocuments(...files.map((file) => `${folder}/${file}`));
      const pictures = [await overviewPicture(subject), await wholePicture(subject)];
      for (const object of subject.manifests.keys()) {
        const picture = await podPicture(subject, object);
        if (picture) pictures.push(picture);
      }
      for (const { svg, width, height, text } of pictures) {
        expect(xmlFault(svg)).toBeUndefined();
        expect(svg).toContain('role="img"');
        expect(text).not.toBe('');
        expect(svg).toContain(`width="${width}" height="${height}"`);
      }
      for (const { metadata } of subject.manifests) {
        for (const picture of pictures.slice(0, 2)) expect(picture.text).toContain(metadata?.name ?? '');
      }
    },
  );

  test('is the same for the same input', async () => {
    const [one, other] = [subjectOfDocuments(...CKA), subjectOfDocuments(...CKA)];
    for (const draw of [overviewPicture, wholePicture, (subject: typeof one) => podPicture(subject, 2)]) {
      expect(await draw(other)).toEqual(await draw(one));
    }
  });

  test('marks what it shows with the object and the field, and what is wrong as such with its words', async () => {
    const { svg } = (await podPicture(subjectOfDocuments(...CKA), 2)) as Picture;
    expect(svg).toContain('data-object="2" data-path="spec.containers[0].env[1]"');
    expect(svg).toMatch(
      /<path class="wire secret-wire" data-from="3:data\[username\]" data-to="2:spec.containers\[0\].env\[0\]"/,
    );
    expect(svg).toMatch(/<g class="row finding is-error" data-id="3:data\[password\]" [^>]*><title>Not base64/);
    expect(svg).toMatch(/<text class="words"[^>]*>Not base64/);
  });

  test('has a sign for each severity, and says below what its signs mean', async () => {
    const subject = subjectOfYaml(`
apiVersion: v1
kind: Service
metadata: { name: nobody }
spec: { selector: { app: other }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  containers: [{ name: a, image: a, volumeMounts: [{ name: b, mountPath: /b }, { name: a, mountPath: /a }] }]
  volumes: [{ name: b, emptyDir: {} }, { name: c, emptyDir: {} }]
`);
    const { svg, text } = await wholePicture(subject);
    expect(svg).toMatch(/<g class="box service finding is-warning"/);
    expect(text).toContain('  selects: none of these Pods');
    const legend = svg.slice(svg.indexOf('<g class="legend">'));
    expect([...legend.matchAll(/<text class="step"[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
      'volume, to read and to write',
      'error',
      'warning',
    ]);
    // Errors alone say enough of themselves.
    const wrong = await wholePicture(subjectOfDocuments('000-what-is-a-pod/Pod.yaml'));
    expect(wrong.svg).toContain('class="sign is-error"');
    expect(wrong.svg).not.toContain('legend');
    expect([...legend.matchAll(/class="sign ([\w-]+)"/g)].map(([, name]) => name)).toEqual(['is-error', 'is-warning']);
  });

  test('without anything is a picture all the same', async () => {
    for (const draw of [overviewPicture, wholePicture])
      expect(xmlFault((await draw(subjectOf([]))).svg)).toBeUndefined();
  });

  test('in words tells what starts first, what is shared and where a value comes from', async () => {
    const texts = await Promise.all([0, 1, 2].map((object) => podPicture(subjectOfDocuments(...CKA), object)));
    expect(texts.map((picture) => picture?.text).join('\n\n')).toMatchSnapshot();
  });
});

describe('the overview', () => {
  const FLEET = Array.from({ length: 40 }, (_, index) => [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `config-${index}`, namespace: 'shop' }, data: { A: '1' } },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `pod-${index}`, namespace: 'shop', labels: { app: `app-${index}` } },
      spec: {
        serviceAccountName: 'runner',
        containers: [{ name: 'a', image: 'a', envFrom: [{ configMapRef: { name: `config-${index}` } }] }],
      },
    },
  ]).flat();
  const RUNNER = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'runner', namespace: 'shop' } };

  test('has every object once, and a number instead of lines for what very many use', async () => {
    const subject = subjectOf([...FLEET, RUNNER]);
    const { svg } = await overviewPicture(subject);
    const objects = [...svg.matchAll(/<g class="box [^"]*" data-id="(\d+):" data-object="\1"/g)].map(
      ([, object]) => object,
    );
    expect(objects.map(Number)).toEqual([...subject.manifests.keys()]);
    expect(svg.match(/class="wire config-wire"/g)).toHaveLength(40);
    expect(svg).not.toContain('class="wire account-wire"');
    expect(svg).toContain('bound to 40 others');
  });

  test('has no box on another', async () => {
    const { svg } = await overviewPicture(subjectOf([...FLEET, RUNNER]));
    const boxes = [...svg.matchAll(/<rect class="shape" x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"/g)].map(
      ([, ...numbers]) => numbers.map(Number) as [number, number, number, number],
    );
    expect(boxes).toHaveLength(81);
    for (const [i, [x, y, width, height]] of boxes.entries()) {
      for (const [otherX, otherY] of boxes.slice(i + 1)) {
        expect(Math.abs(otherX - x) >= width || Math.abs(otherY - y) >= height).toBe(true);
      }
    }
  });

  test('stands for the whole where there are very many Pods', async () => {
    const subject = subjectOf(FLEET);
    expect(await wholePicture(subject)).toEqual(await overviewPicture(subject));
  });

  test('counts what is wrong', async () => {
    const { svg, text } = await overviewPicture(
      subjectOfYaml(
        'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a }, { name: a }] }\n',
      ),
    );
    expect(svg).toMatch(/class="box container finding is-error"/);
    expect(svg).toMatch(/<text class="badge"[^>]*>\d+<\/text>/);
    expect(text.split('\n')[1]).toMatch(/^ {2}error: /);
  });
});
