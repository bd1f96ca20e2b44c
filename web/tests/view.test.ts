import { expect, test } from 'vitest';
import { moved, zoomed } from '../src/view';

const whole = { x: 0, y: 0, width: 100, height: 50 };

test('what is pointed at stays where it is', () => {
  const view = zoomed(whole, whole, 2, 80, 40);
  expect(view).toEqual({ x: 40, y: 20, width: 50, height: 25 });
});

test('never wider than the whole, never outside', () => {
  expect(zoomed(whole, whole, 0.5, 10, 10)).toEqual(whole);
  expect(moved({ x: 40, y: 20, width: 50, height: 25 }, whole, 100, -100)).toEqual({ x: 50, y: 0, width: 50, height: 25 });
});
