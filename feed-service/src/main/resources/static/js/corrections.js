/* Names to choose from, fetched when somebody wants to add a tag. */
(() => {
  'use strict';

  async function fill(list) {
    const answer = await fetch(list.dataset.from, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    for (const choice of await answer.json()) {
      const option = document.createElement('option');
      option.value = choice.name;
      list.append(option);
    }
  }

  for (const details of document.querySelectorAll('details[data-choices]')) {
    details.addEventListener('toggle', () => {
      for (const list of details.querySelectorAll('datalist[data-from]')) {
        // Without the list a name can still be typed.
        fill(list).catch(() => {});
      }
    }, { once: true });
  }
})();
