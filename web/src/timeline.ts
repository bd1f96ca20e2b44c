// Drawing over the lanes narrows the time: the address gets the days, and everything on the page keeps to them.
import { along, daysUnder } from './days';

const lanes = document.querySelector<SVGSVGElement>('#lanes');
const brush = document.querySelector<SVGRectElement>('#brush');
if (lanes && brush) {
  const left = Number(lanes.dataset['left']);
  const isMirrored = getComputedStyle(lanes).direction === 'rtl';
  let start: number | null = null;
  // Along the time, which runs the way the page is read.
  const at = (event: PointerEvent): number => {
    const box = lanes.getBoundingClientRect();
    return along((event.clientX - box.left) / box.width * 1000, 1000, isMirrored);
  };
  const draw = (a: number, b: number): void => {
    brush.setAttribute('x', String(along(isMirrored ? Math.max(a, b) : Math.min(a, b), 1000, isMirrored)));
    brush.setAttribute('width', String(Math.abs(b - a)));
  };
  lanes.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || at(event) < left || (event.target as Element).closest('a')) return;
    start = at(event);
    lanes.setPointerCapture(event.pointerId);
  });
  lanes.addEventListener('pointermove', (event) => {
    if (start !== null) draw(start, Math.max(left, at(event)));
  });
  lanes.addEventListener('pointercancel', () => { start = null; draw(0, 0); });
  lanes.addEventListener('pointerup', (event) => {
    if (start === null) return;
    const [a, b] = [start, Math.max(left, at(event))];
    start = null;
    if (Math.abs(b - a) < 6) return draw(0, 0);
    const [from, to] = daysUnder(lanes.dataset['from'] ?? '', lanes.dataset['to'] ?? '', left, 1000, a, b);
    const address = new URL(location.href);
    address.searchParams.set('from', from);
    address.searchParams.set('to', to);
    location.assign(address);
  });
}
