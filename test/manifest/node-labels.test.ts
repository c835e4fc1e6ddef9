import { describe, expect, test } from '@jest/globals';
import { guaranteedNodeLabels } from '../../src/manifest/node-labels';

type Expression = Readonly<Record<string, unknown>>;

function labels(nodeSelector: unknown, ...terms: (readonly Expression[])[]): Record<string, string> | undefined {
  const nodeSelectorTerms = terms.map((matchExpressions) => ({ matchExpressions }));
  const required = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } };
  const affinity = terms.length > 0 ? { nodeAffinity: required } : undefined;
  const found = guaranteedNodeLabels({ nodeSelector, affinity });
  return found && Object.fromEntries(found);
}

const within = (key: string, ...values: string[]): Expression => ({ key, operator: 'In', values });
const without = (key: string, ...values: string[]): Expression => ({ key, operator: 'NotIn', values });

describe('the labels that the nodes of a Pod have', () => {
  test('are those of the selector and those that every term has', () => {
    expect(labels({ a: '1' })).toEqual({ a: '1' });
    expect(labels({ a: '1' }, [within('b', '2')])).toEqual({ a: '1', b: '2' });
    expect(labels({}, [within('b', '2'), within('c', '3')], [within('b', '2')])).toEqual({ b: '2' });
    expect(labels({}, [within('b', '2')], [within('b', '3')])).toEqual({});
  });

  test('are the one of several values that is left', () => {
    expect(labels({}, [within('b', '1', '2'), within('b', '2', '3')])).toEqual({ b: '2' });
    expect(labels({}, [within('b', '1', '2'), without('b', '1')])).toEqual({ b: '2' });
    expect(labels({}, [within('b', '1', '2', '3'), without('b', '1')])).toEqual({});
    expect(labels({ b: '1' }, [within('b', '1', '2')])).toEqual({ b: '1' });
    expect(labels({}, [within('n', '1', '9'), { key: 'n', operator: 'Gt', values: ['5'] }])).toEqual({ n: '9' });
  });

  test('are none where no node has them all', () => {
    expect(labels({ b: '1' }, [within('b', '2')])).toBeUndefined();
    expect(labels({}, [within('b', '1'), without('b', '1')])).toBeUndefined();
    expect(labels({ b: '1' }, [{ key: 'b', operator: 'DoesNotExist' }])).toBeUndefined();
    expect(labels({ b: '1' }, [])).toBeUndefined();
    expect(labels({ b: '1' }, [within('b', '2')], [within('b', '1', '2')])).toEqual({ b: '1' });
  });

  test('are found of many terms beside many labels', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 'v']));
    const terms = Array.from({ length: 5_000 }, (_, i) => [within(`a${i}`, 'x'), within('b', 'y')]);
    expect(Object.keys(labels(many, ...terms) ?? {})).toHaveLength(10_001);
  });

  test.each([
    null,
    1,
    'x',
    [],
    [null],
    [{ key: 1, operator: 'In', values: [1] }],
    [{ key: 'a', operator: 'In', values: 1 }],
  ])('of %j are what can be read', (strange) => {
    expect(Object.keys(labels(strange, strange as Expression[]) ?? {})).toEqual([]);
  });
});
