/** What a map shows, in the units of its drawing. */
export interface View { x: number; y: number; width: number; height: number }

/** A view drawn nearer (factor above 1) or further around a point that stays where it is, never wider than the whole. */
export function zoomed(view: View, whole: View, factor: number, x: number, y: number): View {
  const width = Math.min(whole.width, Math.max(whole.width / 64, view.width / factor));
  const scale = width / view.width;
  return within({ x: x - (x - view.x) * scale, y: y - (y - view.y) * scale, width, height: view.height * scale }, whole);
}

/** A view moved by so much, within the whole. */
export const moved = (view: View, whole: View, dx: number, dy: number): View => within({ ...view, x: view.x + dx, y: view.y + dy }, whole);

function within(view: View, whole: View): View {
  return {
    ...view,
    x: Math.min(Math.max(view.x, whole.x), whole.x + whole.width - view.width),
    y: Math.min(Math.max(view.y, whole.y), whole.y + whole.height - view.height),
  };
}
