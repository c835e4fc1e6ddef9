import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN, QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, fieldsOf, textOf } from '../manifest/fields';
import { isAbsent, isBlank } from './absent';
import { checks } from './check';
import { reviewLabelSelector } from './label-selector';
import { quoted, type Review } from './review';
import { reviewLocalPath } from './volume-source-files';

const BUNDLES = { since: '1.29', gate: FEATURE_GATES.ClusterTrustBundleProjection } as const;
const CERTIFICATES = { since: '1.34', gate: FEATURE_GATES.PodCertificateRequest } as const;

/** What the API server checks of ClusterTrustBundleProjection and PodCertificateProjection. */
export const CERTIFICATE_PROJECTION_CHECKS = checks('ClusterTrustBundleProjection, PodCertificateProjection', {
  'vol-bundle-one-of': {
    path: 'projected.sources[].clusterTrustBundle',
    says: 'Has exactly one of "name" and "signerName"',
    cause: 'Invalid',
    ...BUNDLES,
  },
  'vol-bundle-name': {
    path: 'projected.sources[].clusterTrustBundle.name',
    says: 'Is a DNS-1123 subdomain, after the name of a signer and ":" or without',
    cause: 'Invalid',
    ...BUNDLES,
  },
  'vol-bundle-selector': {
    path: 'projected.sources[].clusterTrustBundle.labelSelector',
    says: 'Stands only beside "signerName"',
    cause: 'Invalid',
    ...BUNDLES,
  },
  'vol-bundle-path': {
    path: 'projected.sources[].clusterTrustBundle.path',
    says: 'The path of the file is written',
    cause: 'Required',
    ...BUNDLES,
  },
  'vol-signer-name': {
    path: 'projected.sources[].{clusterTrustBundle,podCertificate}.signerName',
    says: 'Is a domain of two parts or more, "/" and a name',
    cause: 'Invalid',
    ...BUNDLES,
  },
  'vol-certificate-key-type': {
    path: 'projected.sources[].podCertificate.keyType',
    says: 'Is "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521" or "ED25519"',
    cause: 'NotSupported',
    ...CERTIFICATES,
  },
  'vol-certificate-expiry': {
    path: 'projected.sources[].podCertificate.maxExpirationSeconds',
    says: 'A certificate is valid for an hour to 91 days, of a signer of Kubernetes for a day at most',
    cause: 'Invalid',
    ...CERTIFICATES,
  },
  'vol-certificate-paths': {
    path: 'projected.sources[].podCertificate',
    says: 'Has one of "credentialBundlePath", "keyPath" and "certificateChainPath"',
    cause: 'Required',
    ...CERTIFICATES,
  },
  'vol-certificate-annotations': {
    path: 'projected.sources[].podCertificate.userAnnotations',
    says: 'The keys have the form of those of labels, with a domain',
    cause: 'Invalid',
    since: '1.35',
    gate: FEATURE_GATES.PodCertificateRequest,
  },
  'vol-certificate-path-local': {
    path: 'projected.sources[].clusterTrustBundle.path, projected.sources[].podCertificate.*Path',
    says: 'The path of a file is relative, has no ".." in it and does not start with ".."',
    cause: 'Invalid',
    ...BUNDLES,
  },
});

/** Takes the path of a file, which is for one file of a volume only. */
export type TakePath = (path: unknown, at: FieldPath) => void;

/** Checks `clusterTrustBundle`; `at` is the field. */
export function reviewTrustBundle(bundle: Fields, at: FieldPath, review: Review, takePath: TakePath): void {
  const checks = CERTIFICATE_PROJECTION_CHECKS;
  const { name, signerName, labelSelector, path } = bundle;
  // Until 1.30 the API server has another name for it.
  const alias = (field = ''): { alias?: string } =>
    review.since('1.31') ? {} : { alias: `${at.up}.clusterTrustBundlePEM${field}` };
  if (isAbsent(name) === isAbsent(signerName)) {
    review.report(checks['vol-bundle-one-of'], at, {
      message: isAbsent(name)
        ? 'The source names neither a bundle nor a signer'
        : 'The source names both a bundle and a signer',
      fix: isAbsent(name) ? 'Write "name" or "signerName"' : 'Remove "name" or "signerName"',
      ...alias(),
    });
  } else if (isAbsent(name)) {
    reviewSignerName(signerName, at.field('signerName'), review, alias('.signerName'));
    if (labelSelector !== undefined) reviewLabelSelector(labelSelector, at.field('labelSelector'), review);
  } else {
    // A signer without a name is none.
    const colon = typeof name === 'string' ? name.lastIndexOf(':') : -1;
    const own = typeof name === 'string' && colon > 0 ? name.slice(colon + 1) : name;
    review.format(checks['vol-bundle-name'], own, DNS_1123_SUBDOMAIN, at.field('name'), {
      ...(own === '' ? { message: 'The bundle has no name', fix: 'Write the name of a ClusterTrustBundle' } : {}),
      ...alias('.name'),
    });
    if (!isAbsent(labelSelector)) {
      review.report(checks['vol-bundle-selector'], at.field('labelSelector'), {
        message: 'A bundle that is named is not selected, too',
        fix: 'Remove "labelSelector", or write "signerName" instead of "name"',
        ...alias('.labelSelector'),
      });
    }
  }
  if (isBlank(path)) {
    review.report(checks['vol-bundle-path'], at.field('path'), {
      message: '"clusterTrustBundle" has no "path"',
      fix: 'Write the path of the file in the volume, as "ca.pem"',
      ...alias('.path'),
    });
  } else {
    reviewLocalPath(checks['vol-certificate-path-local'], path, at.field('path'), review, alias('.path').alias);
    takePath(path, at.field('path'));
  }
}

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const PATHS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'];
const HOUR = 3600;
const DAY = 24 * HOUR;
const LONGEST_DAYS = 91;

/** Checks `podCertificate`; `at` is the field. */
export function reviewPodCertificate(certificate: Fields, at: FieldPath, review: Review, takePath: TakePath): void {
  const checks = CERTIFICATE_PROJECTION_CHECKS;
  const { signerName, keyType, maxExpirationSeconds } = certificate;
  reviewSignerName(signerName, at.field('signerName'), review);
  if (isBlank(keyType)) {
    review.report(checks['vol-certificate-key-type'], at.field('keyType'), {
      message: '"podCertificate" has no "keyType"',
      fix: `Write one of ${KEY_TYPES.map(quoted).join(', ')}`,
    });
  } else review.oneOf(checks['vol-certificate-key-type'], keyType, KEY_TYPES, at.field('keyType'));
  const isOwn = /^([^/]*\.)?kubernetes\.io(\/|$)/.test(textOf(signerName) ?? '');
  const longest = isOwn ? DAY : LONGEST_DAYS * DAY;
  review.range(checks['vol-certificate-expiry'], maxExpirationSeconds, HOUR, longest, at.field('maxExpirationSeconds'));
  const written = PATHS.filter((field) => !isBlank(certificate[field]));
  if (written.length === 0) {
    review.report(checks['vol-certificate-paths'], at, {
      message: '"podCertificate" does not say where the certificate goes',
      fix: `Write one of ${PATHS.map(quoted).join(', ')}`,
    });
  }
  for (const field of written) {
    reviewLocalPath(checks['vol-certificate-path-local'], certificate[field], at.field(field), review);
    takePath(certificate[field], at.field(field));
  }
  for (const key of Object.keys(fieldsOf(certificate.userAnnotations))) {
    if (QUALIFIED_NAME.test(key.toLowerCase()) && key.includes('/')) continue;
    review.report(checks['vol-certificate-annotations'], at.field('userAnnotations'), {
      message: `The key ${quoted(key)} is no name with a domain`,
      fix: 'Write a key as "example.com/name"',
      mark: at.field('userAnnotations').key(key),
      marksName: true,
    });
  }
}

const LONGEST_DOMAIN = 253;
const LONGEST_SIGNER = 571;

function reviewSignerName(name: unknown, at: FieldPath, review: Review, alias: { alias?: string } = {}): void {
  if (!isBlank(name) && (typeof name !== 'string' || isSignerName(name))) return;
  review.report(CERTIFICATE_PROJECTION_CHECKS['vol-signer-name'], at, {
    message: isBlank(name) ? 'The signer is not named' : `${quoted(String(name))} is no name of a signer`,
    fix: 'Write a domain of two parts or more, "/" and a name, as "example.com/signer"',
    ...alias,
  });
}

function isSignerName(name: string): boolean {
  const [domain = '', path = '', ...more] = name.split('/');
  const labels = domain.split('.');
  if (more.length > 0 || domain.length > LONGEST_DOMAIN || name.length > LONGEST_SIGNER || labels.length < 2)
    return false;
  return (
    labels.every((label) => DNS_1123_LABEL.test(label)) &&
    path.split('.').every((part) => DNS_1123_SUBDOMAIN.test(part))
  );
}
