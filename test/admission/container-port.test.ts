import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { reviewContainer } from '../support/container-manifests';
import { podWith, templateWith } from '../support/pod-manifests';

const port = (fields: object) => ({ ports: [{ containerPort: 80, ...fields }] });
const taken = (...hostPorts: object[]) => ({ ports: hostPorts.map((one, i) => ({ containerPort: 80 + i, ...one })) });

describe('a port', () => {
  reviewContainer([
    ['of the least number', port({ containerPort: 1 }), []],
    ['of the highest number', port({ containerPort: 65535 }), []],
    ['past the highest number', port({ containerPort: 65536 }), ['port-number ports[0].containerPort']],
    ['below zero', port({ containerPort: -1 }), ['port-number ports[0].containerPort']],
    ['zero', port({ containerPort: 0 }), ['port-number-required ports[0].containerPort']],
    ['null', port({ containerPort: null }), ['port-number-required ports[0].containerPort']],
    ['none', { ports: [{}] }, ['port-number-required ports[0].containerPort']],
    ['null for it all', { ports: [null] }, ['port-number-required ports[0].containerPort']],
    ['of the node', port({ hostPort: 65535 }), []],
    ['none of the node', port({ hostPort: 0 }), []],
    ['of the node, past the highest', port({ hostPort: 65536 }), ['port-host-range ports[0].hostPort']],
    ['of the node, below zero', port({ hostPort: -1 }), ['port-host-range ports[0].hostPort']],
    ['with a name of 15 characters', port({ name: 'a'.repeat(15) }), []],
    ['with a name of 16 characters', port({ name: 'a'.repeat(16) }), ['port-name-format ports[0].name']],
    ['with a name of digits', port({ name: '80' }), ['port-name-format ports[0].name']],
    ['with an empty name', port({ name: '' }), []],
    ['with a protocol', port({ protocol: 'SCTP' }), []],
    ['with an empty protocol', port({ protocol: '' }), []],
    ['with a protocol in lower case', port({ protocol: 'tcp' }), ['port-protocol ports[0].protocol']],
    ['with any address', port({ hostIP: 'x', hostPort: 80 }), []],
    ['twice', taken({}, { containerPort: 80 }), []],
    ['of one name', taken({ name: 'http' }, { name: 'http' }), ['port-name-unique ports[1].name']],
  ]);
});

describe('a port of the node', () => {
  reviewContainer([
    ['twice', taken({ hostPort: 80 }, { hostPort: 80 }), ['port-host-conflict ports[1].hostPort']],
    [
      'with the protocol that is meant anyway',
      taken({ hostPort: 80 }, { hostPort: 80, protocol: 'TCP' }),
      ['port-host-conflict ports[1].hostPort'],
    ],
    ['with another protocol', taken({ hostPort: 80 }, { hostPort: 80, protocol: 'UDP' }), []],
    ['at another address', taken({ hostPort: 80 }, { hostPort: 80, hostIP: '0.0.0.0' }), []],
    ['at no address', taken({ hostPort: 80 }, { hostPort: 80, hostIP: '' }), ['port-host-conflict ports[1].hostPort']],
  ]);

  test('of two containers', () => {
    const containers = ['a', 'b'].map((name) => ({ name, image: 'i', ...taken({ hostPort: 80 }) }));

    expect(admissionOf(podWith({ containers }))).toEqual(['port-host-conflict spec.containers[1].ports[0].hostPort']);
  });

  test('of two init containers, which run one after the other', () => {
    const initContainers = ['a', 'b'].map((name) => ({ name, image: 'i', ...taken({ hostPort: 80 }) }));

    expect(admissionOf(podWith({ initContainers }))).toEqual([]);
  });

  test('twice of an init container, which the server takes for the first', () => {
    const twice = taken({ hostPort: 80 }, { hostPort: 80 });
    const pod = podWith({
      initContainers: [
        { name: 'a', image: 'i' },
        { name: 'b', image: 'i', ...twice },
      ],
    });

    expect(admit(pod, 28).map(({ id, at, alias }) => [id, `${at}`, alias])).toEqual([
      ['init-host-port', 'spec.initContainers[1].ports[1].hostPort', 'spec.initContainers[0].ports[1].hostPort'],
    ]);
  });

  test('with the network of the node every port is one, in a Pod', () => {
    const containers = ['a', 'b'].map((name) => ({ name, image: 'i', ports: [{ containerPort: 80 }] }));
    const spec = { hostNetwork: true, containers };
    const [problem, ...more] = admit(podWith(spec), 28);

    expect([problem?.id, `${problem?.at}`, `${problem?.mark}`]).toEqual([
      'port-host-conflict',
      'spec.containers[1].ports[0].hostPort',
      'spec.containers[1].ports[0].containerPort',
    ]);
    expect(more).toEqual([]);
    expect(admissionOf(templateWith(spec))).toEqual([]);
  });
});
