import { writeFileSync } from 'node:fs';
import { askAll, kubectlVersion } from './ask-kubectl';
import { CLUSTER_LINES, CREATE_LINES } from './lines';
import { RECORDING, type Recording } from './recording';

/**
 * Records what kubectl says to all lines. Those of the second kind need an API server: start one with
 * `npx tsx test/cluster/serve.ts --kubernetes 1.36`, and name a kubeconfig for it.
 * Use: npx tsx test/kubectl/record.ts KUBECONFIG
 */
async function main([kubeconfig]: readonly string[]): Promise<number> {
  const version = kubectlVersion();
  if (version === undefined || kubeconfig === undefined) {
    console.error('Use: npx tsx test/kubectl/record.ts KUBECONFIG, where kubectl is');
    return 2;
  }
  const answers = [...(await askAll(CREATE_LINES)), ...(await askAll(CLUSTER_LINES, kubeconfig))];
  const recording: Recording = { kubectl: version, answers };
  writeFileSync(RECORDING, `${JSON.stringify(recording, undefined, 2)}\n`);
  return 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
