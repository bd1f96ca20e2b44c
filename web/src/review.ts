// The review queue by keyboard: a key presses its button or follows its link; with words selected in the story, a field's key corrects the field.
import { isTyped, selectedWords } from './keys';

const story = document.querySelector('.review-story');
story?.querySelector('mark')?.scrollIntoView({ block: 'center' });

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
  if (isTyped(event)) return;
  const key = CSS.escape(event.key.toLowerCase());
  const field = document.querySelector<HTMLInputElement>(`[data-take="${key}"]`);
  const choice = document.querySelector<HTMLSelectElement>(`[data-focus="${key}"]`);
  const pressed = document.querySelector<HTMLElement>(`[data-key="${key}"]:not([disabled])`);
  if (!field && !choice && !pressed) return;
  event.preventDefault();
  if (field) take(field);
  else if (choice) choice.focus();
  else pressed?.click();
});

function take(field: HTMLInputElement): void {
  const words = story ? selectedWords(story, window.getSelection()) : '';
  if (!words) {
    field.focus();
    field.select();
    return;
  }
  field.value = words;
  field.form?.requestSubmit();
}
