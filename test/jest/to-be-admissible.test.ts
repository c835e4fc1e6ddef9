import { expect, test } from '@jest/globals';
import { App, Chart, Pod } from '../../src';
import 'podwright/jest';

const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec: {containers: [{name: web, image: 'nginx:1.27'}]}
`;

const failure = (received: unknown): string => {
  try {
    expect(received).toBeAdmissible();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('manifests without an error are admissible, whatever form they have', () => {
  const app = new App();
  const chart = new Chart(app, 'chart');
  const object = new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx:1.27' }] });
  for (const received of [app, chart, object, object.toJson(), pod('web')]) expect(received).toBeAdmissible();
});

test('what the API server would refuse is told', () => {
  expect(pod('Web')).not.toBeAdmissible();
  expect(failure(pod('Web'))).toContain(
    'there is 1:\n  Pod/Web metadata.name: "Web" is no DNS-1123 subdomain. Write "web"',
  );
});

test('a part of an app answers for itself only, and names the line that made it', () => {
  const app = new App();
  const good = new Chart(app, 'good');
  new Pod(good, 'web', { containers: [{ name: 'web', image: 'nginx:1.27' }] });
  new Pod(new Chart(app, 'bad'), 'Web', { containers: [{ name: 'web', image: 'nginx:1.27' }] });
  expect(good).toBeAdmissible();
  expect(app).not.toBeAdmissible();
  expect(failure(app)).toMatch(/, at test\/jest\/to-be-admissible\.test\.ts:\d+$/);
});

test('the options say what is checked against', () => {
  expect(pod('web')).toBeAdmissible({ kubernetes: '1.36' });
  expect(pod('web')).not.toBeAdmissible({ podSecurity: 'restricted' });
  expect(() => expect(pod('web')).not.toBeAdmissible()).toThrow('Expected an error');
});
