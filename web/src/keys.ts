/** Whether a key press is meant for a field that is being written in, or for the browser. */
export function isTyped(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target?.tagName ?? '');
}

/** The words selected within an element, on one line; empty when none are, or when the selection reaches outside. */
export function selectedWords(within: Element, selection: Selection | null): string {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!within.contains(range.commonAncestorContainer)) return '';
  return selection.toString().replace(/\s+/g, ' ').trim().slice(0, 200);
}
