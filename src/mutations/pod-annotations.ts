import { containersOf } from '../kubernetes/pod-spec';
import { fieldsOf, textOf } from '../manifest/fields';
import { type MutationGroup, mutationGroup, put, type Steps } from './mutation';
import { allPodSites, type PodSite, podSites } from './site';

const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/** Breaks of the annotations that mean something to Pods. */
export const POD_ANNOTATIONS_MUTATIONS: MutationGroup = mutationGroup(allPodSites, {
  *'anno-mirror'(site) {
    const { nodeName, resourceClaims } = site.spec;
    if (nodeName !== undefined || resourceClaims !== undefined) return;
    yield put(annotation(site, 'kubernetes.io/config.mirror'), 'x');
  },
  *'anno-deletion-cost'(site) {
    yield put(annotation(site, 'controller.kubernetes.io/pod-deletion-cost'), 'high');
  },
  *'anno-tolerations'(site) {
    const tolerations = annotation(site, 'scheduler.alpha.kubernetes.io/tolerations');
    yield put(tolerations, 'none');
    yield put(tolerations, '[{"key":"a","operator":"Like"}]');
  },
  *'anno-seccomp'(site) {
    if (fieldsOf(site.spec.securityContext).seccompProfile === undefined) {
      yield put(annotation(site, SECCOMP_POD), 'strict');
    }
  },
  *'anno-apparmor-container'(site) {
    yield put(annotation(site, `${APP_ARMOR}no-such-container`), 'runtime/default');
  },
  *'anno-apparmor-value'(site) {
    const container = plainContainer(site);
    if (container) yield put(annotation(site, APP_ARMOR + container.name), 'strict');
  },
});

/** Breaks of annotations that say the same as a field. */
export const PROFILE_ANNOTATIONS_MUTATIONS: MutationGroup = mutationGroup(podSites, {
  *'anno-seccomp-match'(site) {
    if (fieldsOf(site.spec.os).name === 'windows') return;
    yield [
      put([...site.path, 'securityContext', 'seccompProfile'], { type: 'RuntimeDefault' }),
      put(annotation(site, SECCOMP_POD), 'localhost/other'),
    ];
  },
  *'anno-apparmor-match'(site) {
    const container = plainContainer(site);
    if (container === undefined || fieldsOf(site.spec.os).name === 'windows') return;
    yield [
      put([...container.path, 'securityContext', 'appArmorProfile'], { type: 'RuntimeDefault' }),
      put(annotation(site, APP_ARMOR + container.name), 'localhost/other'),
    ];
  },
});

function annotation({ metadataPath }: PodSite, key: string): Steps {
  return [...metadataPath, 'annotations', key];
}

/** A container about whose AppArmor profile nothing is said yet. */
function plainContainer({ path, spec }: PodSite): { readonly name: string; readonly path: Steps } | undefined {
  if (fieldsOf(spec.securityContext).appArmorProfile !== undefined) return undefined;
  const [first] = containersOf(spec).filter(({ list }) => list === 'containers');
  const name = textOf(first?.container.name);
  if (first === undefined || name === undefined) return undefined;
  if (fieldsOf(first.container.securityContext).appArmorProfile !== undefined) return undefined;
  return { name, path: [...path, first.list, first.index] };
}
