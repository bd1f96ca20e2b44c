// The map moves: wheel, drag, pinch-free buttons and keys draw nearer; a slider goes through the days on which control changes, and plays them.
import { moved, View, zoomed } from './view';

const frame = document.querySelector<HTMLElement>('#big-map');
const drawing = frame?.querySelector<SVGSVGElement>('.map-svg');
if (frame && drawing) moveable(frame, drawing);
const asOf = document.querySelector<HTMLFormElement>('form.as-of');
if (asOf) slider(asOf);

function moveable(frame: HTMLElement, drawing: SVGSVGElement): void {
  const box = drawing.viewBox.baseVal;
  const whole: View = { x: box.x, y: box.y, width: box.width, height: box.height };
  let view = { ...whole };
  const spots = [...drawing.querySelectorAll<SVGGElement>('.mark-place > :not(title), .place-names text, .country-names text, .held g')].map((element) => {
    const own = element.getBBox();
    return { element, x: own.x + own.width / 2, y: own.y + own.height / 2, isArea: element.classList.contains('area') };
  });
  const show = (next: View): void => {
    const scale = next.width / whole.width;
    if (next.width !== view.width)
      for (const spot of spots)
        if (!spot.isArea) spot.element.setAttribute('transform', scale === 1 ? '' : `translate(${spot.x * (1 - scale)} ${spot.y * (1 - scale)}) scale(${scale})`);
    view = next;
    drawing.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  };
  const point = (event: MouseEvent): [number, number] => {
    const seen = drawing.getBoundingClientRect();
    return [view.x + (event.clientX - seen.left) / seen.width * view.width, view.y + (event.clientY - seen.top) / seen.height * view.height];
  };
  drawing.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey && view.width === whole.width && event.deltaY > 0) return;
    event.preventDefault();
    show(zoomed(view, whole, event.deltaY < 0 ? 1.25 : 0.8, ...point(event)));
  }, { passive: false });
  let last: [number, number] | null = null;
  drawing.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && !(event.target as Element).closest('a')) {
      last = [event.clientX, event.clientY];
      drawing.setPointerCapture(event.pointerId);
    }
  });
  drawing.addEventListener('pointermove', (event) => {
    if (!last) return;
    const seen = drawing.getBoundingClientRect();
    show(moved(view, whole, (last[0] - event.clientX) / seen.width * view.width, (last[1] - event.clientY) / seen.height * view.height));
    last = [event.clientX, event.clientY];
  });
  for (const name of ['pointerup', 'pointercancel'] as const) drawing.addEventListener(name, () => { last = null; });
  const middle = (): [number, number] => [view.x + view.width / 2, view.y + view.height / 2];
  const bar = document.createElement('p');
  bar.className = 'map-buttons';
  for (const [label, sign, act] of [
    [frame.dataset['nearer'], '+', () => show(zoomed(view, whole, 1.6, ...middle()))],
    [frame.dataset['further'], '\u2212', () => show(zoomed(view, whole, 1 / 1.6, ...middle()))],
    [frame.dataset['whole'], '\u25a1', () => show({ ...whole })],
    [frame.dataset['west'], '\u2190', () => show(moved(view, whole, -view.width / 4, 0))],
    [frame.dataset['east'], '\u2192', () => show(moved(view, whole, view.width / 4, 0))],
    [frame.dataset['north'], '\u2191', () => show(moved(view, whole, 0, -view.height / 4))],
    [frame.dataset['south'], '\u2193', () => show(moved(view, whole, 0, view.height / 4))],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.textContent = sign;
    button.setAttribute('aria-label', label ?? sign);
    button.addEventListener('click', act);
    bar.append(button);
  }
  frame.prepend(bar);
  frame.dataset['ready'] = 'true';
}

function slider(form: HTMLFormElement): void {
  const days = (form.dataset['days'] ?? '').split(' ').filter(Boolean);
  const field = form.querySelector<HTMLInputElement>('#as-of');
  if (days.length < 2 || !field) return;
  const box = document.createElement('div');
  box.className = 'grow';
  const label = document.createElement('label');
  const range = document.createElement('input');
  const play = document.createElement('button');
  Object.assign(range, { type: 'range', min: '0', max: String(days.length - 1), id: 'as-of-slider' });
  const now = days.findLastIndex((day) => day <= (field.value || '9999'));
  range.value = String(Math.max(0, now));
  label.htmlFor = range.id;
  label.textContent = form.dataset['dayByDay'] ?? '';
  const [start, pause] = [form.dataset['play'] ?? '', form.dataset['pause'] ?? ''];
  Object.assign(play, { type: 'button', className: 'second', textContent: start });
  let timer = 0;
  let asked = new AbortController();
  const go = async (index: number): Promise<void> => {
    field.value = days[index] ?? '';
    range.value = String(index);
    range.setAttribute('aria-valuetext', field.value);
    const address = new URL(location.href);
    address.searchParams.set('show', 'control');
    address.searchParams.set('as_of', field.value);
    asked.abort();
    asked = new AbortController();
    const answered = await asking(address, asked.signal);
    if (answered === null) return;
    const page = new DOMParser().parseFromString(answered, 'text/html');
    for (const part of ['.held', '.areas', '.lead', '.holders', 'table tbody']) {
      const [here, there] = [document.querySelector(part), page.querySelector(part)];
      if (here && there) here.replaceWith(document.adoptNode(there));
    }
    history.replaceState(null, '', address);
  };
  range.addEventListener('input', () => void go(Number(range.value)));
  play.addEventListener('click', () => {
    if (timer) return stop();
    play.textContent = pause;
    let index = Number(range.value) >= days.length - 1 ? 0 : Number(range.value);
    timer = window.setInterval(() => {
      void go(index);
      if (++index >= days.length) stop();
    }, 700);
  });
  function stop(): void {
    window.clearInterval(timer);
    timer = 0;
    play.textContent = start;
  }
  box.append(label, range, play);
  form.querySelector('.actions')?.before(box);
}

// The page of another day, or null where a later day was asked for in the meantime or the desk does not answer: the days of a slider are gone through faster than they are answered, and the last one asked for is shown.
async function asking(address: URL, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
