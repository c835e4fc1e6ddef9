/** A size and what it took. */
export interface Point {
  readonly size: number;
  readonly time: number;
}

/** The exponent e of time = c · size^e that lies closest to the points: least squares of their logarithms. */
export function growthExponent(points: readonly Point[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (of: 'x' | 'y') => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [x, y] = [mean('x'), mean('y')];
  const slope = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  return slope / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
}

/** The time at another size, should it grow on from a point with the exponent. */
export function extrapolated(from: Point, size: number, exponent: number): number {
  return from.time * (size / from.size) ** exponent;
}

/** The largest round size that the time is enough for. */
export function sizeWithin(from: Point, time: number, exponent: number): number {
  const size = from.size * (time / from.time) ** (1 / exponent);
  const unit = 10 ** Math.floor(Math.log10(size));
  return Math.floor(size / unit) * unit;
}
