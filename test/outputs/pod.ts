/** A Pod with something of everything: all layouts that a manifest has. */
export const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web', 'app.kubernetes.io/part-of': 'shop' }, annotations: {} },
  spec: {
    restartPolicy: 'Always',
    containers: [
      {
        name: 'web',
        image: 'nginx:1.25',
        command: ['sh', '-c', 'set -e\nexec nginx -g "daemon off;"\n'],
        args: [],
        ports: [{ containerPort: 80 }, { name: 'metrics', containerPort: 9090, protocol: 'TCP' }],
        env: [
          { name: 'ENABLED', value: 'yes' },
          { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        ],
        resources: { limits: { cpu: '1', memory: '128Mi' } },
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: undefined },
      },
    ],
    volumes: [{ name: 'workdir', emptyDir: {} }],
  },
};
