import { textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

const OWN = 'resourceClaims';
const CLAIM = { name: 'device', resourceClaimName: 'device' };

/** Breaks of the checks of a Pod's resource claims. */
export const RESOURCE_CLAIM_MUTATIONS = mutationGroup(podsWithoutClaims, {
  'pod-resource-claim-name': ({ path }) => [put([...path, OWN], [{ resourceClaimName: 'device' }])],
  'pod-resource-claim-name-format': ({ path }) => [put([...path, OWN], [{ ...CLAIM, name: 'Not_A_Name' }])],
  'pod-resource-claim-name-unique': ({ path }) => [put([...path, OWN], [CLAIM, CLAIM])],
  'pod-resource-claim-source': ({ path }) => [
    put([...path, OWN], [{ name: 'device' }]),
    put([...path, OWN], [{ ...CLAIM, resourceClaimTemplateName: 'device' }]),
  ],
  'pod-resource-claim-source-name': ({ path }) => [
    put([...path, OWN], [{ ...CLAIM, resourceClaimName: 'Not_A_Name' }]),
  ],
  *'pod-resource-claim-full-name'({ path, metadata, isTemplate }) {
    const name = textOf(metadata.name);
    if (isTemplate || name === undefined || name.length < 190) return;
    yield put([...path, OWN], [{ name: 'a'.repeat(63), source: { resourceClaimTemplateName: 'device' } }]);
  },
  *'pod-resource-claim-mirror'({ path, spec, metadataPath, isTemplate }) {
    if (isTemplate || spec.nodeName !== undefined || spec.schedulingGates !== undefined) return;
    yield [
      put([...metadataPath, 'annotations', 'kubernetes.io/config.mirror'], 'mirror'),
      put([...path, 'nodeName'], 'node-1'),
      put([...path, OWN], [CLAIM]),
    ];
  },
});

function* podsWithoutClaims(manifest: Manifest): Iterable<PodSite> {
  for (const site of podSites(manifest)) if (site.spec.resourceClaims === undefined) yield site;
}
