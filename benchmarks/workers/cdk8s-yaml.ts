/**
 * The writer that cdk8s calls once for each object. To watch cdk8s' own `Yaml` instead would need room on the stack for
 * all objects of a chart once more, which it passes as arguments.
 */
export function cdk8sYaml(): Record<'stringify', unknown> {
  return require(require.resolve('yaml', { paths: [require.resolve('cdk8s')] }));
}
