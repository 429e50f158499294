/* Times in words, the exact moment on hover. What brings new ones into a page calls showTimes(element). */
(() => {
  'use strict';
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

  window.showTimes = (root = document) => {
    root.querySelectorAll('time[data-ago]').forEach(time => {
      const moment = new Date(time.dateTime);
      const seconds = (moment - Date.now()) / 1000;
      time.title = moment.toLocaleString();
      const [size, unit] = [[86400 * 30, null], [86400, 'day'], [3600, 'hour'], [60, 'minute']].find(([s]) => Math.abs(seconds) >= s) ?? [1, 'second'];
      time.textContent = unit === null ? moment.toLocaleDateString(undefined, { dateStyle: 'medium' })
        : unit === 'second' ? (seconds > 5 ? 'in a moment' : 'just now') : relative.format(Math.trunc(seconds / size), unit);
    });
  };
  document.addEventListener('htmx:afterSwap', () => showTimes());
  setInterval(() => showTimes(), 30000);
  showTimes();
})();
