import { app, deployment, expectGrades, type Fields, pod, service } from './graded';

const target = { kind: 'Service', name: 'svc' };
const web = { kind: 'Pod', name: 'web' };
const shop = { kind: 'Deployment', name: 'shop' };
const ports = [{ port: 80 }];

const labelled = (labels: Fields, container: Fields = {}): Fields => pod(container, {}, { labels });

expectGrades(
  'the Pods that a Service finds',
  { sort: 'selects', target, pods: [web], others: [shop] },
  {
    'by one label': [service({ selector: { app: 'web' }, ports }), labelled({ app: 'web', x: 'y' }), deployment()],
    'by more': [
      service({ selector: { app: 'web', tier: 'a' }, ports }),
      labelled({ app: 'web', tier: 'a' }),
      deployment({}, {}, { app: 'web', tier: 'b' }),
    ],
  },
  {
    'another value': [
      [service({ selector: { app: 'wep' }, ports }), labelled({ app: 'web' })],
      'Service `svc` does not find Pod `web`',
    ],
    'a label too many': [
      [service({ selector: { app: 'web', tier: 'a' }, ports }), labelled({ app: 'web' })],
      'Service `svc` does not find Pod `web`',
    ],
    'without the other': [
      [service({ selector: { app: 'web' }, ports }), labelled({ app: 'web' })],
      'Deployment `shop` is not in the answer: leave it there as it was, so that it can be seen whether Service `svc` finds it',
    ],
    'the others, too': [
      [service({ selector: { app: 'web' }, ports }), labelled({ app: 'web' }), deployment({}, {}, { app: 'web' })],
      'Service `svc` finds the Pods of Deployment `shop`, too, which it should not',
    ],
    'no selector': [[service({ ports }), labelled({ app: 'web' })], 'Service `svc` selects no Pods'],
    'no Pod': [[service({ selector: { app: 'web' }, ports })], 'There is no Pod `web` yet'],
    'another namespace': [
      [
        { ...service({ selector: { app: 'web' }, ports }), metadata: { name: 'svc', namespace: 'x' } },
        labelled({ app: 'web' }),
      ],
      'Service `svc` is there, but in another namespace',
    ],
  },
);

expectGrades(
  'the Pods of a Deployment',
  { sort: 'selects', target, pods: [shop] },
  { found: [service({ selector: { app: 'shop' }, ports }), deployment()] },
  {
    "by the Deployment's own labels": [
      [
        service({ selector: { name: 'shop' }, ports }),
        { ...deployment(), metadata: { name: 'shop', labels: { name: 'shop' } } },
      ],
      'Service `svc` does not find the Pods of Deployment `shop`',
    ],
  },
);

const selector = { app: 'web' };
const named = labelled(selector, { ports: [{ name: 'http', containerPort: 8080 }] });

expectGrades(
  'the port of a Service',
  { sort: 'service-port', target, port: 80, targetPort: 8080 },
  {
    'by number': [service({ selector, ports: [{ port: 80, targetPort: 8080 }] }), labelled(selector)],
    'by name': [service({ selector, ports: [{ port: 80, targetPort: 'http' }] }), named],
    'beside another': [
      service({
        selector,
        ports: [
          { name: 'a', port: 443 },
          { name: 'b', port: 80, targetPort: 8080 },
        ],
      }),
      labelled(selector),
    ],
  },
  {
    none: [[service({ selector, ports: [{ port: 8080 }] }), named], 'Service `svc` has no port 80'],
    'without a target': [
      [service({ selector, ports: [{ port: 80 }] }), labelled(selector)],
      'Port 80 of Service `svc` leads to another port of the Pods',
    ],
    'another protocol': [
      [service({ selector, ports: [{ port: 80, targetPort: 8080, protocol: 'UDP' }] }), labelled(selector)],
      'Port 80 of Service `svc` is for another protocol',
    ],
    'a name of nothing': [
      [service({ selector, ports: [{ port: 80, targetPort: 'web' }] }), named],
      'Port 80 of Service `svc` leads to a name that the Pods which it finds give to none of their ports',
    ],
    'a name of another number': [
      [
        service({ selector, ports: [{ port: 80, targetPort: 'http' }] }),
        labelled(selector, { ports: [{ name: 'http', containerPort: 80 }] }),
      ],
      'Port 80 of Service `svc` leads to another port of the Pods',
    ],
    'a name that some of the Pods lack': [
      [service({ selector, ports: [{ port: 80, targetPort: 'http' }] }), named, deployment({}, {}, { app: 'web' })],
      'Port 80 of Service `svc` leads to a name that the Pods which it finds give to none of their ports',
    ],
    'a name of an init container': [
      [
        service({ selector, ports: [{ port: 80, targetPort: 'http' }] }),
        pod(
          {},
          { initContainers: [{ ...app({ ports: [{ name: 'http', containerPort: 8080 }] }), name: 'x' }] },
          { labels: selector },
        ),
      ],
      'Port 80 of Service `svc` leads to a name that the Pods which it finds give to none of their ports',
    ],
  },
);

expectGrades(
  'the Pods of another namespace',
  { sort: 'selects', target: { ...target, namespace: 'prod' }, pods: [{ ...web, namespace: 'prod' }], others: [web] },
  {
    there: [
      { ...service({ selector, ports }), metadata: { name: 'svc', namespace: 'prod' } },
      pod({}, {}, { namespace: 'prod', labels: selector }),
      labelled(selector),
    ],
  },
);

expectGrades(
  'a Service apart from its Pods',
  { sort: 'selects', target, pods: [{ ...web, namespace: 'prod' }] },
  {},
  {
    'the same labels': [
      [service({ selector, ports }), pod({}, {}, { namespace: 'prod', labels: selector })],
      'Service `svc` does not find Pod `web` in the namespace `prod`',
    ],
  },
);

expectGrades(
  'a port of UDP by its name',
  { sort: 'service-port', target, port: 53, targetPort: 5353, protocol: 'UDP' },
  {
    'of the two that have the name': [
      service({ selector, ports: [{ port: 53, protocol: 'UDP', targetPort: 'dns' }] }),
      pod(
        { ports: [{ name: 'dns', containerPort: 53 }] },
        {
          containers: [
            app({ ports: [{ name: 'dns', containerPort: 53 }] }),
            { name: 'b', image: 'x', ports: [{ name: 'dns', containerPort: 5353, protocol: 'UDP' }] },
          ],
        },
        { labels: selector },
      ),
    ],
  },
);

expectGrades(
  'the port of the nodes',
  { sort: 'service-port', target, port: 80, targetPort: 80, nodePort: 30080 },
  { there: [service({ type: 'NodePort', selector, ports: [{ port: 80, nodePort: 30080 }] })] },
  {
    'any other': [
      [service({ type: 'NodePort', selector, ports: [{ port: 80 }] })],
      'Port 80 of Service `svc` gets whichever port of the nodes is free: which one it should be is not written yet',
    ],
    'any other, of a load balancer': [
      [service({ type: 'LoadBalancer', selector, ports: [{ port: 80, nodePort: 0 }] })],
      'Port 80 of Service `svc` gets whichever port of the nodes is free: which one it should be is not written yet',
    ],
    another: [
      [service({ type: 'NodePort', selector, ports: [{ port: 80, nodePort: 30081 }] })],
      'Port 80 of Service `svc` is reached at another port of the nodes',
    ],
    'in the cluster only': [
      [service({ selector, ports: [{ port: 80 }] })],
      'Port 80 of Service `svc` is not reached at a port of the nodes',
    ],
    'past the nodes': [
      [service({ type: 'LoadBalancer', allocateLoadBalancerNodePorts: false, selector, ports: [{ port: 80 }] })],
      'Port 80 of Service `svc` is not reached at a port of the nodes',
    ],
  },
);

expectGrades(
  'the type of a Service',
  { sort: 'service-type', target, type: 'ClusterIP' },
  { 'by default': [service({ ports })], written: [service({ type: 'ClusterIP', ports })] },
  {
    another: [[service({ type: 'NodePort', ports })], 'Service `svc` is of another type'],
    headless: [[service({ clusterIP: 'None', ports })], 'Service `svc` has no IP address of its own'],
  },
);

expectGrades(
  'a headless Service',
  { sort: 'service-type', target, type: 'Headless' },
  {
    there: [service({ clusterIP: 'None', ports })],
    'by the list': [service({ clusterIP: 'None', clusterIPs: ['None'], ports })],
  },
  { 'with an address': [[service({ ports })], 'Service `svc` gets an IP address of its own'] },
);
